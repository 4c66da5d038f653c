/** Who must be told, from the grade and from the facts. */
"use strict";

const assert = require("node:assert");
const { test } = require("node:test");

require("../../generator/checklist/reporting.js");

const reporting = globalThis.Handbook.checklist.reporting;
const DATA = {
  deadlines: [{ rank: 4 }, { rank: 3 }, { rank: 2 }, { rank: 1 }],
  triggers: [
    { id: "crowd", facts: { gathering_people: 20 } },
    { id: "police", facts: { robbery: 1, provocation: 1 } },
    { id: "fire", facts: {} },
  ],
};

function met(facts) {
  return reporting.triggers(DATA, facts).met.map((trigger) => trigger.id);
}

test("each grade has its deadline, everyday business has none", () => {
  assert.deepStrictEqual(reporting.deadline(DATA, 3), { rank: 3 });
  assert.strictEqual(reporting.deadline(DATA, 0), null);
});

test("a duty holds from its number on, and for any one of its facts", () => {
  assert.deepStrictEqual(met({ gathering_people: 19, robbery: 0 }), []);
  assert.deepStrictEqual(met({ gathering_people: 20 }), ["crowd"]);
  assert.deepStrictEqual(met({ provocation: 1 }), ["police"]);
});

test("an unknown fact meets nothing, and what is not met is still listed", () => {
  assert.deepStrictEqual(met({}), []);
  assert.deepStrictEqual(["crowd", "police", "fire"],
    reporting.triggers(DATA, {}).others.map((trigger) => trigger.id));
});

test("an open grade is reported as the gravest it can be, and known to be only supposed", () => {
  const now = (rank, up_to) => reporting.now(DATA, { rank, up_to });

  assert.deepStrictEqual(now(0, 3), { deadline: { rank: 3 }, supposed: true });
  assert.deepStrictEqual(now(2, 4), { deadline: { rank: 2 }, supposed: false });
  assert.deepStrictEqual(now(0, 0), { deadline: null, supposed: false });
});
