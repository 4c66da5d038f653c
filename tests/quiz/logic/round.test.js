/** Which questions a round has, what is asked next, and what a browser may take up again. */
"use strict";

const assert = require("node:assert");
const { test } = require("node:test");

const { bank, load } = require("./banks.js");
const quiz = load("round");
const { GAP, begun, dealt, restored, walked, wished } = quiz.round;
const { random, shuffled, optionOrder } = quiz.random;
const types = bank.types.map((type) => type.id);
const all = { types, count: 0, seed: 1 };
const RIGHT = { "fire/b": 1, "flood/a": 0, "flood/b": 2, "media/a": 3, "media/say": 1 };

function typeOf(id) { return id.split("/")[0]; }

/** A round of these questions in this order; an answer is the place of an option. */
function round(ids, answers) {
  const tasks = ids.map((id) => ({ id, guided: true }));
  const given = answers.map((place) => ({ given: place, sure: null }));
  return { ...begun(bank, tasks, 1, null), answers: given };
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

test("grades always stand from the gravest down; other options stand anywhere", () => {
  const [scene, action] = ["flood/b", "media/say"].map((id) =>
    bank.questions.find((one) => one.id === id));
  const first = new Set();
  for (let seed = 1; seed <= 60; seed += 1) {
    assert.deepStrictEqual(optionOrder(scene, 0, seed), [0, 1, 2, 3, 4]);
    first.add(optionOrder(action, 0, seed)[0]);
  }
  assert.deepStrictEqual([...first].sort(), [0, 1, 2]);
});

test("a question answered wrong comes again after three others", () => {
  const ids = ["fire/b", "flood/a", "flood/b", "media/a", "media/say"];
  const walk = walked(bank, round(ids, [4, RIGHT["flood/a"], RIGHT["flood/b"], RIGHT["media/a"]]));
  assert.strictEqual(GAP, 3);
  assert.strictEqual(walk.now.id, "fire/b");
  assert.strictEqual(walk.now.again, true);
  assert.strictEqual(walk.done, 3);
});

test("when it comes again it is told another way, if it can be, and without the rule in view", () => {
  const walk = walked(bank, round(["flood/b"], [0, 0]));
  const variants = [...walk.asked, walk.now].map((one) => one.variant);
  assert.deepStrictEqual(variants.slice().sort(), [0, 1, 2]);
  assert.deepStrictEqual([...walk.asked, walk.now].map((one) => one.guided), [true, false, false]);
  assert.strictEqual(walked(bank, round(["fire/b"], [0])).now.variant, 0);
});

test("with fewer others left it comes at the end, until it is right", () => {
  const ids = ["flood/a", "media/a"], right = RIGHT["media/a"];
  assert.strictEqual(walked(bank, round(ids, [4, right])).now.id, "flood/a");
  assert.strictEqual(walked(bank, round(ids, [4, right, 3])).now.id, "flood/a");
  assert.strictEqual(walked(bank, round(ids, [4, right, 3, 0])).now, null);
});

test("a round is over when every question was answered right, and remembers all answers", () => {
  const walk = walked(bank, round(["flood/a", "media/say"], [3, 1, 0]));
  assert.strictEqual(walk.now, null);
  assert.strictEqual(walk.done, 2);
  assert.deepStrictEqual(walk.asked.map((one) => [one.id, one.given, one.right, one.again]), [
    ["flood/a", 3, false, false], ["media/say", 1, true, false], ["flood/a", 0, true, true],
  ]);
});

test("a stopped round asks nothing more", () => {
  assert.strictEqual(walked(bank, { ...round(["flood/a"], []), stopped: true }).now, null);
});

test("a kept round goes on where it was", () => {
  const good = wished(bank, all);
  const kept = JSON.parse(JSON.stringify({ ...good, answers: [{ given: 0, sure: 3 }], seen: 1 }));
  assert.deepStrictEqual(restored(kept, bank), kept);
});

test("what is no round of this bank is not taken up", () => {
  const good = wished(bank, all), one = { given: 0, sure: null };
  const broken = [
    null, "x", 3, {}, { ...good, version: 1 }, { ...good, stamp: "ffffffff" },
    { ...good, tasks: [] }, { ...good, tasks: [{ id: "theft/a" }] }, { ...good, tasks: [null] },
    { ...good, answers: [5] }, { ...good, answers: [{ given: "4", sure: null }] },
    { ...good, answers: [{ given: 1.5, sure: null }] }, { ...good, answers: [{ given: 7, sure: 1 }] },
    { ...good, answers: [{ given: 0, sure: 4 }] }, { ...good, answers: null },
    { ...good, wish: {} }, { ...good, seen: 1 }, { ...good, seed: "1" },
    { ...round(["media/a"], [3, 3]) },
    { ...round(["media/say"], []), answers: [{ ...one, given: 3 }] },
  ];
  for (const saved of broken) {
    assert.strictEqual(restored(saved, bank), null, JSON.stringify(saved));
  }
});
