/** Events fold to the same state whatever their order and however often they come. */
"use strict";

const assert = require("node:assert");
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { test } = require("node:test");

const { events } = require("./logic.js");

const STEP = {
  id: "call", number: 1, do: "拨打 110", role: "guard", tag: "保安", role_label: "保安",
  critical: true, condition: "", only_if: null, within: "", ack: "", go_to: "", detail: "",
  nevers: [],
};
const LIST = {
  id: "robbery", title: "抢劫", facts: ["harm"],
  roles: [{ id: "guard", label: "保安", tag: "保安" }],
  phases: [{
    key: "first_minute", title: "第一分钟", mode: "", starts_when: "", time_box: "", done: "",
    steps: [STEP, { ...STEP, id: "shut", number: 2 }],
  }],
  always: [], scripts: [], calls: [], end: "",
};

function event(id, at, kind, item, value = null) {
  return { v: 1, id, run: "a-1", at, wall: at + 7, kind, item, value, edition: "2026.11" };
}

const START = event("a-1", 1000, "start", "robbery", { list: LIST, facts: { harm: "minor" } });

/** A small generator of numbers, the same for the same seed. */
function seeded(seed) {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

function randomEvents(next) {
  const kinds = ["tick", "tick", "untick", "skip", "ack", "missed", "field", "grade", "fact", "note", "time", "end", "later-kind"];
  const made = [START];
  for (let i = 2; i < 24; i += 1) {
    const kind = kinds[next(kinds.length)];
    const item = kind === "time" ? [":found", "call"][next(2)] : ["call", "shut", "harm"][next(3)];
    const value = { fact: ["severe", "death", ""][next(3)], time: 5000 + next(99), end: next(2) === 1,
      skip: { reason: "r" + i, na: i % 2 === 0 }, ack: { who: "w" + i, said: "s" }, missed: { label: "l", due: next(3) },
      grade: { mark: "m" + i } }[kind];
    // Tabs share times: the same moment happens.
    made.push(event(`${"ab"[next(2)]}-${i}`, 1000 + next(6), kind, item, value === undefined ? "n" + i : value));
  }
  return made;
}

function shuffled(list, next) {
  const left = list.slice(), result = [];
  while (left.length) { result.push(left.splice(next(left.length), 1)[0]); }
  return result;
}

test("any permutation and duplication folds to the same state", () => {
  for (let seed = 1; seed <= 400; seed += 1) {
    const next = seeded(seed), made = randomEvents(next);
    const wanted = events.fold("a-1", made);
    const twice = made.concat(made.filter(() => next(2)));

    assert.deepStrictEqual(events.fold("a-1", shuffled(twice, next)), wanted, `seed ${seed}`);
  }
});

test("folding does not change the events", () => {
  const made = randomEvents(seeded(5)), before = JSON.stringify(made);

  events.fold("a-1", made);

  assert.strictEqual(JSON.stringify(made), before);
});

test("the last word on a step counts, and a tick carries the clock's time", () => {
  const ticked = events.fold("a-1", [START, event("a-2", 2000, "tick", "call")]);
  const undone = events.fold("a-1", [
    START, event("a-3", 3000, "untick", "call"), event("a-2", 2000, "tick", "call"),
  ]);

  assert.deepStrictEqual({ ...ticked.ticks }, { call: { at: 2007, event: "a-2" } });
  assert.deepStrictEqual({ ...undone.ticks }, {});
});

test("time decides before names do", () => {
  const made = [START, event("a-10", 2000, "tick", "call"), event("a-2", 3000, "untick", "call")];

  assert.deepStrictEqual(Object.keys(events.fold("a-1", made).ticks), []);
  assert.deepStrictEqual(
    Object.keys(events.fold("a-1", [START, { ...made[1], at: 4000 }, made[2]]).ticks), ["call"]);
});

test("a fact that becomes unknown is gone, not zero", () => {
  const told = events.fold("a-1", [START, event("a-2", 2000, "fact", "harm", "death")]);
  const asked = events.fold("a-1", [START, event("a-2", 2000, "fact", "harm", "")]);

  assert.deepStrictEqual({ ...told.facts }, { harm: "death" });
  assert.deepStrictEqual({ ...asked.facts }, {});
});

test("the time of discovery begins as the start and can be corrected, also of a tick", () => {
  const made = [
    START, event("a-2", 2000, "tick", "call"), event("a-3", 3000, "time", ":found", 400),
    event("a-4", 3100, "time", "call", 1900), event("a-5", 3200, "time", "never-ticked", 1),
    event("a-6", 3300, "time", ":found", "soon"),
  ];

  assert.strictEqual(events.fold("a-1", [START]).found, 1007);
  assert.strictEqual(events.fold("a-1", made).found, 400);
  assert.strictEqual(events.fold("a-1", made).ticks.call.at, 1900);
  assert.deepStrictEqual(Object.keys(events.fold("a-1", made).ticks), ["call"]);
});

test("notes are never overwritten, an ended run can be reopened", () => {
  const made = [
    START, event("a-2", 2000, "note", "", "门口 3 人"), event("a-3", 2000, "note", "", "门口 5 人"),
    event("a-4", 4000, "end", "", true),
  ];

  assert.deepStrictEqual(["门口 3 人", "门口 5 人"], events.fold("a-1", made).notes.map((n) => n.text));
  assert.strictEqual(events.fold("a-1", made).ended, 4007);
  assert.strictEqual(events.fold("a-1", made.concat(event("a-5", 5000, "end", "", false))).ended, null);
});

test("what only a later program understands is counted, not lost and not obeyed", () => {
  const later = { ...event("a-2", 2000, "tick", "call"), v: 2 };
  const state = events.fold("a-1", [START, later, event("a-3", 2000, "later-kind", "shut")]);

  assert.strictEqual(state.newer, 2);
  assert.deepStrictEqual(Object.keys(state.ticks), []);
});

test("an event in a later shape makes the run read-only, an unknown kind does not", () => {
  const later = { ...event("a-2", 2000, "tick", "call"), v: 2 };

  assert.strictEqual(events.fold("a-1", [START, later]).readonly, true);
  assert.strictEqual(events.fold("a-1", [START, event("a-3", 2000, "later-kind", "")]).readonly, false);
});

test("a step is skipped for a reason; what was ticked cannot be skipped, what is skipped can be ticked", () => {
  const skip = (id, at) => event(id, at, "skip", "call", { reason: "没有这种情况", na: true });

  const skipped = events.fold("a-1", [START, skip("a-2", 2000)]);
  assert.deepStrictEqual({ ...skipped.skips }, { call: { at: 2007, event: "a-2", reason: "没有这种情况", na: true } });
  assert.deepStrictEqual(Object.keys(events.fold("a-1", [START, event("a-2", 2000, "tick", "call"), skip("a-3", 2001)]).skips), []);
  const done = events.fold("a-1", [START, skip("a-2", 2000), event("a-3", 2001, "tick", "call")]);
  assert.deepStrictEqual([Object.keys(done.skips), Object.keys(done.ticks)], [[], ["call"]]);
  assert.deepStrictEqual(Object.keys(events.fold("a-1", [START, event("a-2", 2000, "skip", "call", { na: true })]).skips), []);
});

test("a missed deadline stays, is counted once, and keeps its first time", () => {
  const missed = (id, at) => event(id, at, "missed", ":phone", { label: "电话首报", due: 1900 });
  const state = events.fold("a-1", [START, missed("b-3", 2001), missed("a-2", 2000), event("a-4", 2002, "tick", ":phone")]);

  assert.deepStrictEqual(Object.values(state.missed), [{ item: ":phone", label: "电话首报", due: 1900, at: 2007 }]);
});

test("a run keeps the list it began with", () => {
  const other = event("b-9", 9000, "start", "robbery", { list: { ...LIST, title: "changed" }, facts: {} });

  assert.strictEqual(events.fold("a-1", [START, other]).list.title, "抢劫");
});

test("a start that is not a list leaves a run without one", () => {
  for (const value of [null, 7, {}, { list: null, facts: {} }, { list: { ...LIST, phases: [{}] }, facts: {} },
    { list: { ...LIST, title: { toString: "x" } }, facts: {} }]) {
    assert.strictEqual(events.fold("a-1", [{ ...START, value }]).list, null, JSON.stringify(value));
  }
});

test("strange names do no harm", () => {
  const state = events.fold("a-1", [
    START, event("a-2", 2000, "tick", "__proto__"), event("a-3", 2001, "fact", "__proto__", "yes"),
    event("a-4", 2002, "constructor", "call"),
  ]);

  assert.strictEqual({}.at, undefined);
  assert.deepStrictEqual(Object.keys(state.ticks), ["__proto__"]);
  assert.strictEqual(state.newer, 1);
});

test("only events are taken for events", () => {
  assert.ok(events.isEvent(START));
  for (const wrong of [null, "x", [], {}, { ...START, id: "" }, { ...START, run: 4 }, { ...START, at: Infinity },
    { ...START, wall: undefined }, { ...START, kind: null }]) {
    assert.ok(!events.isEvent(wrong), JSON.stringify(wrong));
  }
});

test("runs stand with the last begun first", () => {
  const second = { ...event("b-1", 8000, "start", "robbery", { list: LIST, facts: {} }), run: "b-1" };
  const stray = { ...event("c-4", 8500, "tick", "call"), run: "c-1" };
  const runs = events.runs([START, second, stray]);

  assert.deepStrictEqual(["b-1", "a-1", "c-1"], runs.map((state) => state.run));
  assert.strictEqual(runs[2].list, null);
});

test("a run as the first release stored it can be read for ever", () => {
  const stored = JSON.parse(readFileSync(join(__dirname, "golden", "run-v1.json"), "utf8"));
  const state = events.fold(stored[0].run, stored.filter(events.isEvent));
  const began = stored[0].wall;

  assert.strictEqual(stored.length, stored.filter(events.isEvent).length);
  assert.strictEqual(state.list.title, "抢劫");
  assert.deepStrictEqual({ ...state.facts }, { robbery: "yes", harm: "caused" });
  assert.deepStrictEqual([":phone", "comply"], Object.keys(state.ticks).sort());
  assert.deepStrictEqual([-120000, 60000], [state.found - began, state.ended - began]);
  assert.deepStrictEqual(["警察到场"], state.notes.map((note) => note.text));
});

test("what somebody else has done is a tick that says so, and a tick of one's own is not", () => {
  const theirs = events.fold("a-1", [START, event("a-2", 1001, "tick", "call", { others: true })]);
  const own = events.fold("a-1", [START, event("a-2", 1001, "tick", "call")]);

  assert.strictEqual(theirs.ticks.call.others, true);
  assert.deepStrictEqual(own.ticks.call, { at: 1008, event: "a-2" });
});

test("a drill that cannot be read is still a drill, without anything to tell", () => {
  for (const drill of ["yes", { title: "x" }, { title: "x", factor: 1, injects: [{ at: 0 }] }, { title: "x", factor: Infinity, injects: [] }]) {
    const state = events.fold("a-1", [{ ...START, value: { ...START.value, drill } }]);
    assert.deepStrictEqual(state.drill, { title: "", factor: 1, injects: [] });
  }
  assert.strictEqual(events.fold("a-1", [START]).drill, null);
});
