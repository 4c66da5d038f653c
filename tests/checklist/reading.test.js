/** What is read aloud: the role's own steps, and the warnings of all others. */
"use strict";

const assert = require("node:assert");
const { test } = require("node:test");

require("../../generator/checklist/run/reading.js");

const reading = globalThis.Handbook.checklist.reading;

function entry(id, role, more = {}) {
  const step = { id, role, nevers: more.never ? [{ text: more.never }] : [], conflicts: more.conflicts };
  return { step, tick: more.tick || null, skip: more.skip || null, off: Boolean(more.off) };
}

const OUTLOOK = {
  blocks: [
    { phase: { title: "1" }, entries: [entry("a", "teller", { never: "!" }), entry("b", "guard")] },
    {
      phase: { title: "2" },
      entries: [
        entry("c", "teller"), entry("d", "guard", { off: true }),
        entry("e", "guard", { off: true, never: "!" }), entry("f", "lead", { conflicts: [{}] }),
        entry("g", "guard"),
      ],
    },
  ],
};

function told(list) { return list.map((one) => one.entry.step.id + (one.guard ? "!" : "")); }

test("one role reads its own steps and every warning in its place, also of what does not apply", () => {
  assert.deepStrictEqual(told(reading.entries(OUTLOOK, "guard")), ["a!", "b", "e!", "f!", "g"]);
  assert.strictEqual(reading.count(reading.entries(OUTLOOK, "guard")), 2);
});

test("everybody's steps are read when no role is chosen", () => {
  assert.deepStrictEqual(told(reading.entries(OUTLOOK, "")), ["a", "b", "c", "e!", "f", "g"]);
});

test("what is open comes next, first behind this place; a warning is read once", () => {
  const list = reading.entries(OUTLOOK, "guard");

  assert.strictEqual(reading.next(list, -1, {}).entry.step.id, "a");
  assert.strictEqual(reading.next(list, -1, { a: true }).entry.step.id, "b");
  assert.strictEqual(reading.next(list, 4, { a: true, e: true, f: true }).entry.step.id, "b");
});

test("nothing is next when all is done, skipped or heard", () => {
  const blocks = [{
    phase: {}, entries: [entry("a", "guard", { tick: {} }), entry("b", "guard", { skip: {} }),
      entry("c", "lead", { never: "!", tick: {} }), entry("d", "lead", { never: "!" })],
  }];

  assert.strictEqual(reading.next(reading.entries({ blocks }, "guard"), 0, { d: true }), undefined);
});
