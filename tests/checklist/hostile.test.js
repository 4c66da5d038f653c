/** What another program stored, or somebody made up, takes nothing with it but itself. */
"use strict";

const assert = require("node:assert");
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { test } = require("node:test");

const room = require("./logic.js");

function fact(label, type, ids) {
  return { label, type, unit: "", decimals: 0, ask: "", options: ids.map((id) => ({ id, label: id })) };
}

const WORDS = readFileSync(join(__dirname, "../../generator/words/zh.toml"), "utf8")
  .split("\n[checklist]\n")[1].split("\n[")[0];
const DATA = room.shape.bare({
  grading: {
    grades: [0, 1, 2, 3, 4].map((rank) => ({ rank, mark: String(rank) })),
    facts: {
      robbery: fact("r", "yes_no", ["no", "yes"]), harm: fact("h", "choice", ["none", "caused", "death"]),
      people: fact("p", "number", []),
    },
    rows: [{
      id: "R1", title: "t", fact: "robbery",
      cuts: [{ low: 0, high: 0, rank: 0, says: "", sources: [] }, { low: 1, high: 1, rank: 3, says: "s", sources: ["D4"] }],
    }],
  },
  incidents: {}, sources: { D4: { name: "n", clause: "c" } }, drills: {},
  words: Object.fromEntries([...WORDS.matchAll(/^([a-z_]+) = (".*")$/gm)].map((found) => [found[1], JSON.parse(found[2])])),
  report_facts: { harm: ["harm"], reach: ["people"] },
  reporting: {
    deadlines: [{
      rank: 3, decides: "d", by: "", limits: [{ item: ":phone", label: "l", limit: "", minutes: 5 }],
      update: { minutes: 60, limit: "" },
    }],
    triggers: [{ id: "x", label: "l", minutes: 60, facts: { harm: 1 }, acts: [], limit: "", to: "" }],
    phone_fields: ["time", "place", "what", "people", "done", "contact"].map((id) => ({ id, label: id, hint: "" })),
    written_fields: ["time", "cause", "course", "harm", "trend", "response", "next"].map((id) => ({ id, label: id, hint: "" })),
    calling: ["a", "拨打"], phone_end: "", first_first: "", phone_script: "",
  },
});
const STORED = JSON.parse(readFileSync(join(__dirname, "golden", "run-v1.json"), "utf8"));
const RUN = STORED[0].run;

/** A small generator of numbers, the same for the same seed. */
function seeded(seed) {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

const GARBAGE = () => [
  null, true, 0, -1, 99, 1e17, 1.5, "", "x", "constructor", "__proto__", "toString", [], [null], [5], ["x"], {},
  { toString: 1 }, { any: 5 }, { any: [5] }, { any: [{ any: 7 }] }, { fact: "constructor", at_least: 1 },
  JSON.parse('{"__proto__": "x", "constructor": "y", "nosuch": "z"}'),
];

/** A deep copy in which something at a random place is garbage. */
function spoilt(value, next) {
  const copy = JSON.parse(JSON.stringify(value)), places = [];
  (function walk(record) {
    Object.keys(record).forEach((key) => {
      places.push([record, key]);
      if (record[key] && typeof record[key] === "object") { walk(record[key]); }
    });
  })(copy);
  const garbage = GARBAGE();
  for (let i = 0; i < 2; i += 1) {
    const [record, key] = places[next(places.length)];
    record[key] = garbage[next(garbage.length)];
  }
  return copy;
}

/** Another step or word at the end, about something that may be no step at all. */
function more(next, i) {
  const kinds = ["tick", "skip", "ack", "missed", "grade", "mark", "field", "note", "duty", "time", "clock", "end",
    "fact", "add", "remove", "start", "nosuch"];
  const items = ["", "comply", ":found", ":phone", "constructor", "__proto__", "toString", "harm", "media", "nosuch"];
  const garbage = GARBAGE(), last = STORED[STORED.length - 1];
  return {
    ...last, id: "f-" + i, at: next(3) ? last.at + i : 1, kind: kinds[next(kinds.length)],
    item: items[next(items.length)], value: garbage[next(garbage.length)],
  };
}

/** Everything that is worked out of a run without a page. */
function worked(events) {
  const own = room.events.inOrder(events.filter((event) => event.run === RUN));
  const state = room.events.runs(events).filter((one) => one.run === RUN)[0];
  if (!state || !state.list) { return null; }
  const facts = room.steps.known(state.facts, DATA.grading);
  const run = {
    state, facts, events: own, outlook: room.steps.outlook(state.list, facts, DATA.grading, state),
    result: globalThis.Handbook.grade.evaluated(DATA.grading, facts, state.list.facts),
    log: room.log.entries(state, own, DATA),
  };
  ["first", "update", "final"].forEach((kind) => room.reportFields(kind, run, DATA, {}));
  room.paperForm(run, DATA, { now: state.started, role: "", seal: "" });
  room.chain.verified(own);
  assert.ok(room.file.read(room.file.written(RUN, own)).run);
  return state;
}

test("whatever stands in an event, everything can still be worked out", () => {
  assert.ok(worked(STORED));
  let readable = 0;
  for (let seed = 1; seed <= 1500; seed += 1) {
    const next = seeded(seed * 7919), events = STORED.slice(), at = next(3) ? 0 : next(events.length);
    events[at] = spoilt(events[at], next);
    for (let i = 0; i < 4; i += 1) { events.push(more(next, i)); }
    const taken = events.filter(room.events.isEvent);
    let state = null;
    try { state = worked(taken); } catch (error) { throw new Error(`seed ${seed}: ${error.stack}`); }
    assert.ok(state || at === 0, `seed ${seed}: the start is whole and the run cannot be read`);
    readable += state ? 1 : 0;
  }
  assert.ok(readable > 500, String(readable));
});

test("one run that cannot be read leaves all others as they were", () => {
  const deep = JSON.parse("[".repeat(3000) + "]".repeat(3000));
  const other = STORED.map((event) => ({ ...event, run: "b-1", id: event.id === RUN ? "b-1" : event.id }));
  const hostile = [
    { ...STORED[0], get value() { throw new Error("unreadable"); } },
    { ...STORED[1], value: deep },
  ];

  const runs = room.events.runs(hostile.concat(other));

  assert.deepStrictEqual(runs.map((state) => [state.run, Boolean(state.list)]).sort(), [[RUN, false], ["b-1", true]].sort());
  assert.ok(!room.events.isEvent(hostile[1]));
  assert.strictEqual(room.steps.standing({ list: null }, DATA.grading), null);
});

test("times that no clock can show are no times", () => {
  const [start] = STORED;
  for (const at of [1e17, 7258118400000, 1.5, -1e17, NaN]) {
    assert.ok(!room.events.isEvent({ ...start, at }), String(at));
    assert.ok(!room.events.isEvent({ ...start, wall: at }), String(at));
  }
  assert.ok(room.events.isEvent({ ...start, at: 7258118399999 }));
});

test("what a list lacks or has in a strange shape is left out, and its steps stay", () => {
  const value = JSON.parse(JSON.stringify(STORED[0].value)), [step] = value.list.phases[0].steps;
  Object.assign(step, { only_if: { any: 5 }, also: 7, conflicts: 7, from: "abc" });
  value.list.incidents = [];

  const state = room.events.fold(RUN, [{ ...STORED[0], value }]), [seen] = state.list.phases[0].steps;

  assert.deepStrictEqual([seen.do, seen.only_if, seen.also, seen.conflicts, seen.from],
    [step.do, null, undefined, undefined, undefined]);
  assert.deepStrictEqual(state.incidents, [value.list.id]);
});

test("a file that is nested without end is not ours", () => {
  const deep = "[".repeat(200000) + "]".repeat(200000);
  const text = JSON.stringify({ format: "counter-handbook-run", run: RUN, events: [STORED[0]] })
    .replace('"events":[', `"events":[{"v":1,"value":${deep}},`);

  assert.ok(["not_ours", undefined].includes(room.file.read(text).error));
});
