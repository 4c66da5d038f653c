/** What an address asks for. */
"use strict";

const assert = require("node:assert");
const { test } = require("node:test");

require("../../../generator/quiz/logic/wish.js");

const { read, link, whole, MOST } = globalThis.Handbook.quiz.wish;
const KNOWN = ["fire", "flood", "media"];

test("an address names types, number of questions and round", () => {
  assert.deepStrictEqual(
    read("#types=media,fire&count=10&seed=482713", KNOWN),
    { types: ["fire", "media"], count: 10, seed: 482713 },
  );
});

test("a type alone means all its questions in any order", () => {
  assert.deepStrictEqual(read("#types=fire", KNOWN), { types: ["fire"], count: 0, seed: null });
});

test("an address without a known type asks for nothing", () => {
  for (const hash of ["", "#", "#top", "#types=", "#types=theft", "#count=5"]) {
    assert.strictEqual(read(hash, KNOWN), null, hash);
  }
});

test("unknown types and bad numbers are left out", () => {
  assert.deepStrictEqual(
    read("#types=theft,fire&count=-5&seed=1e3", KNOWN), { types: ["fire"], count: 0, seed: null },
  );
});

test("the link to a wish asks for that wish", () => {
  const wish = { types: ["flood", "media"], count: 5, seed: 7 };
  assert.deepStrictEqual(read(link(wish), KNOWN), wish);
});

test("a round's number is whole, full-width digits too", () => {
  assert.strictEqual(whole(" 482713 "), 482713);
  assert.strictEqual(whole(String(MOST)), MOST);
  assert.strictEqual(whole("\uff14\uff12"), 42);
  for (const text of ["", "0", "1000000", "12.5", "-3", "abc", "1 2"]) {
    assert.strictEqual(whole(text), null, text);
  }
});
