/** Duties to outsiders: which hold in a run, since when, and what has fulfilled them. */
"use strict";

const assert = require("node:assert");
const { test } = require("node:test");

const { clock, duties, events, reporting } = require("./logic.js");

const MINUTE = 60000;
const TABLE = {
  facts: {
    people: { type: "number", decimals: 0, max: 100000, options: [] },
    robbery: { type: "choice", decimals: 0, options: [{ id: "no" }, { id: "yes" }] },
  },
};
const DUTY = { minutes: 30, limit: "", reporter: "分公司", by_counter: false, acts: [], facts: {} };
const REPORTING = {
  triggers: [
    { ...DUTY, id: "siege", label: "报监管", facts: { people: 100 } },
    {
      ...DUTY, id: "police", label: "报警 110", minutes: 0, by_counter: true,
      acts: ["拨打 110", "拨打 110 2"], facts: { robbery: 1 },
    },
    { ...DUTY, id: "cyber", label: "报网信部门", minutes: 240 },
  ],
};

function step(id, number, act) {
  return {
    id, number, do: act, role: "guard", tag: "", role_label: "", condition: "", within: "",
    ack: "", go_to: "", detail: "", nevers: [], act,
  };
}

const LIST = {
  id: "robbery", title: "抢劫", facts: [], roles: [], always: [], scripts: [], calls: [], end: "",
  phases: [{
    key: "first", title: "", mode: "", starts_when: "", time_box: "", done: "",
    steps: [step("shut", 1, "锁门"), step("call", 2, "拨打 110 2")],
  }],
};

/** A run told as [minute, kind, item, value]. */
function folded(facts, rows) {
  const start = [0, "start", "", { list: LIST, facts }];
  return events.fold("a-1", [start].concat(rows).map(([minute, kind, item, value = null], i) => ({
    v: 1, id: `a-${i + 1}`, run: "a-1", at: minute * MINUTE + i, wall: minute * MINUTE, kind, item,
    value, edition: "e",
  })));
}

function held(facts, ...rows) {
  return duties(REPORTING, folded(facts, rows), TABLE).limits.map((limit) => [
    limit.item, limit.from / MINUTE,
  ]);
}

test("what was known at the start has been so since the incident was found", () => {
  assert.deepStrictEqual(held({ robbery: "yes" }), [[":duty-police", 0]]);
  assert.deepStrictEqual(held({ robbery: "yes" }, [1, "time", ":found", -7 * MINUTE]),
    [[":duty-police", -7]]);
  assert.deepStrictEqual(held({ robbery: "no" }), []);
});

test("what becomes known later counts from then on, not from when more became known", () => {
  const crowd = [[10, "fact", "people", "99"], [40, "fact", "people", "100"]];

  assert.deepStrictEqual(held({}, crowd[0]), []);
  assert.deepStrictEqual(held({}, ...crowd), [[":duty-siege", 40]]);
  assert.deepStrictEqual(held({}, ...crowd, [50, "fact", "people", "130"]), [[":duty-siege", 40]]);
});

test("a fact that is taken back takes the duty back, and begins anew when it returns", () => {
  const crowd = [[40, "fact", "people", "100"], [50, "fact", "people", "30"]];

  assert.deepStrictEqual(held({}, ...crowd), []);
  assert.deepStrictEqual(held({}, ...crowd, [60, "fact", "people", "120"]), [[":duty-siege", 60]]);
  assert.deepStrictEqual(held({}, crowd[0], [50, "fact", "people", ""]), []);
});

test("a person can say that a duty holds, since when, and take it back", () => {
  const said = [5, "duty", ":duty-cyber", 2 * MINUTE];

  assert.deepStrictEqual(held({}, said), [[":duty-cyber", 2]]);
  assert.deepStrictEqual(held({}, said, [6, "duty", ":duty-cyber", MINUTE]), [[":duty-cyber", 1]]);
  assert.deepStrictEqual(held({}, said, [6, "duty", ":duty-cyber", false]), []);
  assert.deepStrictEqual(held({}, [5, "duty", ":duty-cyber", "soon"]), []);
});

test("only a duty that somebody's word alone holds can be taken back by a word", () => {
  const found = duties(REPORTING, folded({ robbery: "yes" }, [
    [5, "duty", ":duty-cyber", 0], [6, "duty", ":duty-police", 3 * MINUTE],
  ]), TABLE);

  assert.deepStrictEqual([[":duty-police", 3, false], [":duty-cyber", 0, true]],
    found.limits.map((limit) => [limit.item, limit.from / MINUTE, limit.said]));
  assert.deepStrictEqual(["siege"], found.others.map((duty) => duty.id));
});

test("a ticked step that is the same act fulfils the duty; unticked it does not", () => {
  const step = (...rows) =>
    duties(REPORTING, folded({ robbery: "yes" }, rows), TABLE).limits[0].step;

  assert.strictEqual(step([1, "tick", "shut"]), null);
  assert.deepStrictEqual(step([3, "tick", "call"]), { number: 2, at: 3 * MINUTE });
  assert.strictEqual(step([3, "tick", "call"], [4, "untick", "call"]), null);
});

test("the step that is the report by telephone stops its clock, at its own time", () => {
  const limit = { item: ":phone", label: "电话首报", minutes: 5, acts: ["锁门"] };
  const data = {
    grading: TABLE, words: { clock_update: "{number}" },
    reporting: { ...REPORTING, deadlines: [{ rank: 3, limits: [limit], update: { minutes: 60 } }] },
  };
  const due = (...rows) => {
    const state = folded({}, rows);
    const { limits } = reporting.inRun({ state, result: { rank: 3, up_to: 3 } }, data);
    return clock.deadlines(limits, state.found, state.ticks, 90 * MINUTE)
      .map((one) => [one.limit.item, one.done, one.late, one.step && one.step.number]);
  };

  assert.deepStrictEqual(due(), [[":phone", null, true, null]]);
  // The next report counts from the one the step made.
  assert.deepStrictEqual(due([4, "tick", "shut"]),
    [[":update-1", null, true, null], [":phone", 4 * MINUTE, false, 1]]);
  assert.deepStrictEqual(due([7, "tick", "shut"])[1], [":phone", 7 * MINUTE, true, 1]);
  assert.deepStrictEqual(due([7, "tick", "shut"], [8, "time", "shut", 3 * MINUTE])[1],
    [":phone", 3 * MINUTE, false, 1]);
  // Ticked by hand before: that was the report.
  assert.deepStrictEqual(due([2, "tick", ":phone"], [7, "tick", "shut"])[1],
    [":phone", 2 * MINUTE, false, null]);
  assert.strictEqual(reporting.made(":phone", folded({}, [[4, "tick", "shut"]]), data.reporting).at,
    4 * MINUTE);
});
