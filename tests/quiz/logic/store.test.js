/** A browser that refuses to keep anything never stops the quiz. */
"use strict";

const assert = require("node:assert");
const { test } = require("node:test");

const { load } = require("./banks.js");

const { store } = load("store");

function shelf() {
  const kept = new Map();
  return {
    getItem: (name) => (kept.has(name) ? kept.get(name) : null),
    setItem: (name, value) => { kept.set(name, value); },
    removeItem: (name) => { kept.delete(name); },
  };
}

test("what is written is read, until it is cleared", () => {
  const there = shelf();
  const one = store("round", () => there);
  assert.strictEqual(one.read(), null);
  assert.strictEqual(one.write({ answers: [1, 2] }), true);
  assert.deepStrictEqual(store("round", () => there).read(), { answers: [1, 2] });
  one.clear();
  assert.strictEqual(one.read(), null);
});

test("text that is no JSON is nothing", () => {
  const there = shelf();
  there.setItem("round", "{broken");
  assert.strictEqual(store("round", () => there).read(), null);
});

test("a full storage says that it keeps nothing", () => {
  const full = { ...shelf(), setItem: () => { throw new Error("QuotaExceededError"); } };
  assert.strictEqual(store("round", () => full).write({}), false);
});

test("a forbidden storage is like none", () => {
  const none = store("round", () => { throw new Error("SecurityError"); });
  assert.strictEqual(none.read(), null);
  assert.strictEqual(none.write({}), false);
  none.clear();
});
