/** The result of a round. */
"use strict";

const assert = require("node:assert");
const { test } = require("node:test");

const { bank, load } = require("./banks.js");
const quiz = load("answers", "boxes", "picture", "round", "score");

/** The score of these questions, each answered with the option at its place. */
function score(ids, places, sure = null) {
  const tasks = ids.map((id) => ({ id, guided: false }));
  const round = quiz.round.begun(bank, tasks, 1, null);
  const answers = places.map((given) => ({ given, sure }));
  return quiz.score.scored(bank, { ...round, answers });
}

test("only first answers count, however often a question comes again", () => {
  const found = score(["flood/a", "media/say"], [1, 1, 2, 4]);
  assert.strictEqual(found.total, 2);
  assert.strictEqual(found.right, 1);
  assert.deepStrictEqual(found.wrong, ["flood/a"]);
});

test("too low and too high are counted apart, and what is no grade is neither", () => {
  const found = score(["flood/a", "flood/b", "fire/a/1", "media/say"], [4, 3, 1, 0]);
  assert.strictEqual(found.low, 2);
  assert.strictEqual(found.high, 1);
  assert.strictEqual(found.graded, 3);
  assert.strictEqual(found.wrong.length, 4);
});

test("the matrix counts what was given against what was right", () => {
  const found = score(["flood/a", "flood/b", "fire/a/1", "media/say"], [1, 2, 3, 0]);
  const cells = [];
  found.matrix.forEach((row, given) => row.forEach((count, right) => {
    if (count) { cells.push([given, right, count]); }
  }));
  assert.deepStrictEqual(cells, [[1, 0, 1], [2, 2, 1], [3, 4, 1]]);
  assert.strictEqual(found.matrix.length, 5);
});

test("missed boundaries are named once, the most often missed first", () => {
  const found = score(["fire/b", "fire/a/1", "media/a"], [4, 0, 0]);
  assert.deepStrictEqual(found.missed, [
    { says: "not yet 4", count: 2, low: 0 }, { says: "people:3 is 3", count: 1, low: 1 },
  ]);
  assert.deepStrictEqual(found.reread, [{ type: "fire", count: 2 }, { type: "media", count: 1 }]);
});

test("questions that were never asked are told apart, not counted as wrong", () => {
  const found = score(["fire/b", "flood/a", "media/say"], [1], 3);
  assert.strictEqual(found.total, 1);
  assert.strictEqual(found.left, 2);
  assert.deepStrictEqual(found.wrong, []);
  assert.strictEqual(found.sureness.points, 3);
});
