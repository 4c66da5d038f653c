/** The result of a round. */
"use strict";

const assert = require("node:assert");
const { test } = require("node:test");

require("../../../generator/quiz/logic/round.js");
require("../../../generator/quiz/logic/score.js");

const { bank, types } = require("./bank.js");
const { scored } = globalThis.Handbook.quiz.score;

function score(ids, answers) {
  const round = globalThis.Handbook.quiz.round.begun(bank, { types, count: 0, seed: 1 });
  return scored(bank, { ...round, ids, answers });
}

test("only first answers count, however often a question comes again", () => {
  const found = score(["flood/a", "media/b"], [3, 0, 2, 4]);
  assert.strictEqual(found.total, 2);
  assert.strictEqual(found.right, 1);
  assert.deepStrictEqual(found.wrong, ["flood/a"]);
});

test("too low and too high are counted apart", () => {
  const found = score(["flood/a", "flood/b", "media/b"], [0, 1, 3]);
  assert.strictEqual(found.low, 2);
  assert.strictEqual(found.high, 1);
});

test("the matrix counts what was given against what was right", () => {
  const found = score(["flood/a", "flood/b", "media/b", "fire/b"], [3, 2, 1, 3]);
  const cells = [];
  found.matrix.forEach((row, given) => row.forEach((count, right) => {
    if (count) { cells.push([given, right, count]); }
  }));
  assert.deepStrictEqual(cells, [[1, 0, 1], [2, 2, 1], [3, 3, 1], [3, 4, 1]]);
  assert.strictEqual(found.matrix.length, 5);
});

test("missed boundaries are named once, the most often missed first", () => {
  const found = score(["fire/b", "fire/a/1", "media/a", "media/b"], [0, 4, 4, 0]);
  assert.deepStrictEqual(found.missed, [
    { says: "not yet 4", count: 2, low: 0, types: ["fire", "media"] },
    { says: "fire/b is 3", count: 1, low: 1, types: ["fire"] },
  ]);
  assert.deepStrictEqual(found.reread, [{ type: "fire", count: 2 }, { type: "media", count: 1 }]);
});

test("questions that were never asked are told apart, not counted as wrong", () => {
  const found = score(["fire/b", "flood/a", "media/b"], [3]);
  assert.strictEqual(found.total, 1);
  assert.strictEqual(found.left, 2);
  assert.deepStrictEqual(found.wrong, []);
});
