/** Which questions a round has, what is asked next, and what a browser may take up again. */
"use strict";

const assert = require("node:assert");
const { test } = require("node:test");

require("../../../generator/quiz/logic/round.js");

const { bank, types } = require("./bank.js");
const { GAP, begun, dealt, keyOf, restored, shuffled, random, walked } =
  globalThis.Handbook.quiz.round;
const key = keyOf(bank);
const all = { types, count: 0, seed: 1 };

function typeOf(id) { return id.split("/")[0]; }

/** A round of these questions in this order, answered like this. */
function round(ids, answers) {
  return { ...begun(bank, all), ids, answers };
}

test("the same seed deals the same questions, another seed others", () => {
  const wish = { types, count: 5, seed: 42 };
  assert.deepStrictEqual(dealt(bank.questions, wish), dealt(bank.questions, wish));
  const orders = new Set(Array.from({ length: 30 }, (_, i) =>
    dealt(bank.questions, { ...wish, seed: i + 1 }).join()));
  assert.ok(orders.size > 25);
});

test("all questions are dealt once", () => {
  const ids = bank.questions.map((one) => one.id);
  assert.deepStrictEqual(dealt(bank.questions, all).sort(), ids.sort());
});

test("only the wished types are dealt, and never more than there are", () => {
  const ids = dealt(bank.questions, { types: ["flood"], count: 20, seed: 3 });
  assert.deepStrictEqual(ids.sort(), ["flood/a", "flood/b"]);
});

test("every type comes before any comes twice, and every scene likewise", () => {
  for (let seed = 1; seed <= 50; seed += 1) {
    const three = dealt(bank.questions, { types, count: 3, seed });
    assert.deepStrictEqual(three.map(typeOf).sort(), types);
    const two = dealt(bank.questions, { types: ["fire"], count: 2, seed });
    assert.strictEqual(two.filter((id) => id === "fire/b").length, 1);
  }
});

test("shuffling loses nothing and leaves the list alone", () => {
  const list = [1, 2, 3, 4, 5];
  assert.deepStrictEqual(shuffled(list, random(9)).sort(), list);
  assert.deepStrictEqual(list, [1, 2, 3, 4, 5]);
});

test("every order of three comes up about as often", () => {
  const counts = {};
  for (let seed = 1; seed <= 6000; seed += 1) {
    const order = shuffled(["a", "b", "c"], random(seed)).join("");
    counts[order] = (counts[order] || 0) + 1;
  }
  assert.strictEqual(Object.keys(counts).length, 6);
  Object.values(counts).forEach((count) => assert.ok(count > 850 && count < 1150, String(count)));
});

test("a question answered wrong comes again after three others", () => {
  const ids = ["fire/b", "flood/a", "flood/b", "media/a", "media/b"];
  const wrong = 0;
  const walk = walked(round(ids, [wrong, 4, 2, 1]), key);
  assert.strictEqual(GAP, 3);
  assert.strictEqual(walk.now, "fire/b");
  assert.strictEqual(walk.again, true);
  assert.strictEqual(walk.done, 3);
});

test("with fewer others left it comes at the end, until it is right", () => {
  const ids = ["flood/a", "media/b"];
  assert.strictEqual(walked(round(ids, [0, 0]), key).now, "flood/a");
  assert.strictEqual(walked(round(ids, [0, 0, 1]), key).now, "flood/a");
  assert.strictEqual(walked(round(ids, [0, 0, 1, 4]), key).now, null);
});

test("a round is over when every question was answered right, and remembers all answers", () => {
  const walk = walked(round(["flood/a", "media/b"], [3, 0, 4]), key);
  assert.strictEqual(walk.now, null);
  assert.strictEqual(walk.done, 2);
  assert.deepStrictEqual(walk.asked, [
    { id: "flood/a", given: 3, again: false },
    { id: "media/b", given: 0, again: false },
    { id: "flood/a", given: 4, again: true },
  ]);
});

test("a stopped round asks nothing more", () => {
  assert.strictEqual(walked({ ...round(["flood/a"], []), stopped: true }, key).now, null);
});

test("picked questions are all asked, mixed by the seed", () => {
  const picked = begun(bank, { types, count: 5, seed: 8 }, ["flood/a", "fire/b"]);
  assert.deepStrictEqual(picked.ids.slice().sort(), ["fire/b", "flood/a"]);
  assert.strictEqual(picked.picked, true);
});

test("a kept round goes on where it was", () => {
  const kept = JSON.parse(JSON.stringify({ ...begun(bank, all), answers: [4, 0], seen: 2 }));
  assert.deepStrictEqual(restored(kept, bank), kept);
});

test("what is no round of this bank is not taken up", () => {
  const good = begun(bank, all);
  const broken = [
    null, "x", 3, {}, { ...good, version: 0 }, { ...good, stamp: "ffffffff" },
    { ...good, ids: [] }, { ...good, ids: ["theft/a"] }, { ...good, answers: [5] },
    { ...good, answers: ["4"] }, { ...good, answers: [1.5] }, { ...good, answers: null },
    { ...good, wish: null }, { ...good, seen: 1 },
    { ...good, ids: ["media/b"], answers: [0, 0] },
  ];
  for (const saved of broken) {
    assert.strictEqual(restored(saved, bank), null, JSON.stringify(saved));
  }
});
