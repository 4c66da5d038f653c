/** What to do now, from facts that may be unknown and ticks that are never taken back. */
"use strict";

const assert = require("node:assert");
const { test } = require("node:test");

require("../../generator/client/grade.js");
require("../../generator/checklist/merge-fields.js");
require("../../generator/checklist/steps.js");

const steps = globalThis.Handbook.checklist.steps;

const TABLE = {
  facts: {
    harm: {
      type: "choice", unit: "", decimals: 0, max: 1,
      options: [{ id: "none" }, { id: "minor" }, { id: "death" }],
    },
    amount: { type: "number", unit: "万元", decimals: 4, max: 1000, options: [] },
    robbery: { type: "yes_no", unit: "", decimals: 0, max: 1, options: [{ id: "no" }, { id: "yes" }] },
  },
  rows: [],
};

function onlyIf(fact, values, atLeast = null) {
  return { fact, values, at_least: atLeast };
}

test("facts are read as people write them; what cannot be read is unknown", () => {
  const known = steps.known({ harm: "death", amount: "１2.5", robbery: "perhaps", gone: "1" }, TABLE);

  assert.deepStrictEqual(known, { harm: 2, amount: 125000 });
});

test("a condition is yes, no or unknown", () => {
  const hurt = onlyIf("harm", ["minor", "death"]);

  assert.strictEqual(steps.applies(null, {}, TABLE), "yes");
  assert.strictEqual(steps.applies(hurt, {}, TABLE), "unknown");
  assert.strictEqual(steps.applies(hurt, { harm: 0 }, TABLE), "no");
  assert.strictEqual(steps.applies(hurt, { harm: 1 }, TABLE), "yes");
  assert.strictEqual(steps.applies(onlyIf("robbery", ["yes"]), { robbery: 0 }, TABLE), "no");
});

test("at least means the number itself too, in the fact's own unit", () => {
  const much = onlyIf("amount", [], 12);

  assert.strictEqual(steps.applies(much, { amount: 119999 }, TABLE), "no");
  assert.strictEqual(steps.applies(much, { amount: 120000 }, TABLE), "yes");
});

test("a condition on a fact that a later table no longer has stays unknown", () => {
  assert.strictEqual(steps.applies(onlyIf("gone", ["yes"]), { robbery: 1 }, TABLE), "unknown");
  assert.strictEqual(steps.applies({ fact: "robbery" }, { robbery: 1 }, TABLE), "no");
});

const LIST = {
  phases: [
    { key: "first_minute", steps: [{ id: "a", only_if: null }, { id: "b", only_if: onlyIf("harm", ["minor"]) }] },
    { key: "after", steps: [{ id: "c", only_if: onlyIf("robbery", ["yes"]) }] },
  ],
};

function shown(facts, ticks, skips = {}) {
  const outlook = steps.outlook(LIST, facts, TABLE, { ticks, skips });
  return {
    off: outlook.blocks.flatMap((b) => b.entries).filter((e) => e.off).map((e) => e.step.id),
    counts: outlook.blocks.map((b) => `${b.done}/${b.all}`), all: `${outlook.done}/${outlook.all}`, next: outlook.next,
  };
}

test("a step is off only when its condition is known not to hold", () => {
  assert.deepStrictEqual(shown({}, {}), { off: [], counts: ["0/2", "0/1"], all: "0/3", next: "a" });
  assert.deepStrictEqual(shown({ harm: 0 }, {}), { off: ["b"], counts: ["0/1", "0/1"], all: "0/2", next: "a" });
});

test("a ticked step is never taken away", () => {
  const ticks = { a: { at: 1 }, b: { at: 2 } };

  assert.deepStrictEqual(shown({ harm: 0 }, ticks), { off: [], counts: ["2/2", "0/1"], all: "2/3", next: "c" });
});

test("a skipped step is not open any more, and a tick goes before it", () => {
  const skips = { a: { reason: "有危险", na: false }, c: { reason: "没有", na: false } };

  assert.deepStrictEqual(shown({ harm: 0 }, {}, skips), { off: ["b"], counts: ["0/1", "0/1"], all: "0/2", next: "" });
  assert.strictEqual(steps.outlook(LIST, {}, TABLE, { ticks: { a: {} }, skips }).blocks[0].entries[0].skip, null);
});

test("when all is done nothing is next", () => {
  const ticks = { a: { at: 1 }, c: { at: 2 } };

  assert.strictEqual(shown({ harm: 0 }, ticks).next, "");
  assert.strictEqual(shown({ harm: 0, robbery: 0 }, { a: { at: 1 } }).all, "1/1");
});

test("what was skipped is not done, what does not apply is no step, and both are said", () => {
  const skips = { b: { reason: "有危险", na: false }, c: { reason: "没有", na: true } };
  const outlook = steps.outlook(LIST, {}, TABLE, { ticks: { a: { at: 1 } }, skips });
  const words = { count_skipped: " · 跳过 {skipped}" };

  assert.deepStrictEqual([outlook.done, outlook.skipped, outlook.open, outlook.all], [1, 1, 0, 2]);
  assert.strictEqual(steps.said("{done}/{all}", outlook, words), "1/2 · 跳过 1");
  assert.strictEqual(steps.said("{done}/{all}", outlook.blocks[1], words), "0/0");
});

test("a role's count is of its own steps, and so is what is next", () => {
  const list = { phases: [
    { key: "now", steps: [{ id: "a", role: "teller" }, { id: "b", role: "guard" }] },
    { key: "after", steps: [{ id: "c", role: "teller" }] },
  ] };
  const all = steps.outlook(list, {}, TABLE, { ticks: { b: { at: 1 } }, skips: {} });
  const guard = steps.ofRole(all, "guard"), teller = steps.ofRole(all, "teller");

  assert.deepStrictEqual([guard.done, guard.all, guard.next, guard.blocks.map((b) => b.all)], [1, 1, "", [1, 0]]);
  assert.deepStrictEqual([teller.done, teller.all, teller.next], [0, 2, "a"]);
  assert.strictEqual(steps.ofRole(all, ""), all);
});
