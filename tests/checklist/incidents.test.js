/** A run's incidents come and go; what was done stays done, whatever a step is called meanwhile. */
"use strict";

const assert = require("node:assert");
const { test } = require("node:test");

const { events, incidents, merged } = require("./logic.js");

const WORDS = {
  and: "；", by_or: "、", from: "{title}：{text}", go_to: "转第 {number} 步", if: "若{condition}，",
  or: "，或", stop: "。", time_or: "，", title_and: "＋",
};
const TOGETHER = { domains: ["life", "alarm"], roles: ["guard"], conflicts: [] };

function step(id, act, domain) {
  return {
    id, number: 1, do: act, role: "guard", tag: "保安", role_label: "保安", critical: false,
    condition: "", only_if: null, within: "", ack: "", go_to: "", detail: "", nevers: [],
    domain, act, jump: "",
  };
}

function list(id, number, steps, facts, given = {}) {
  return {
    id, number, gravity: 1, title: id.toUpperCase(), summary: "", when: [], facts, given,
    roles: [{ id: "guard", label: "保安", tag: "保安" }],
    phases: [{
      key: "first_minute", title: "第一分钟", mode: "", starts_when: "", time_box: "", done: "", steps,
    }],
    always: [], scripts: [], calls: [], end: "",
  };
}

const CALL = "拨打 120";
const DATA = {
  words: WORDS, together: TOGETHER,
  incidents: {
    robbery: list("robbery", 9, [step("shut", "锁门", "alarm"), step("call", CALL, "life")],
      ["robbery", "harm"], { robbery: "yes" }),
    injury: list("injury", 5, [step("call", CALL, "life"), step("shut", "扶他坐下", "life")], ["harm"]),
    media: list("media", 3, [step("ask", "问清来意", "alarm")], ["media"], { media: "yes" }),
  },
};

/** A run told as a row of [kind, item, value]; every event comes a second after the one before. */
function run(rows, lists = ["robbery"]) {
  const found = lists.map((id) => DATA.incidents[id]);
  const value = { list: merged(found, TOGETHER, WORDS), facts: { robbery: "yes" } };
  if (lists.length > 1) { value.parts = incidents.partsOf(DATA, lists); }
  return [["start", "", value]].concat(rows).map(([kind, item, told = null], i) => ({
    v: 1, id: `a-${i + 1}`, run: "a-1", at: 1000 * i, wall: 1000 * i, kind, item, edition: "e",
    value: kind === "add" ? incidents.partsOf(DATA, told || Object.keys(DATA.incidents)) : told,
  }));
}

function folded(rows, lists) { return events.fold("a-1", run(rows, lists)); }

function steps(state) {
  return incidents.stepsOf(state.list).map((one) => (state.ticks[one.id] ? "✓" : "") + one.do);
}

test("the list is the same as if all had been chosen at first", () => {
  const wanted = (...ids) => merged(ids.map((id) => DATA.incidents[id]), TOGETHER, WORDS);

  assert.deepStrictEqual(folded([["add", "media"]]).list, wanted("robbery", "media"));
  assert.deepStrictEqual(folded([["add", "media"], ["add", "injury"]]).list,
    wanted("injury", "media", "robbery"));
  assert.deepStrictEqual(folded([["add", "media"]], ["injury", "robbery"]).list,
    wanted("injury", "media", "robbery"));
});

test("two tabs that add at the same time both count, also when each brought only its own list", () => {
  const both = folded([["add", "media", ["media"]], ["add", "injury", ["injury"]]]);

  assert.deepStrictEqual(both.incidents, ["robbery", "media", "injury"]);
  assert.strictEqual(both.list.title, "MEDIA＋INJURY＋ROBBERY");
});

test("ticks stay, by whatever name the step was ticked", () => {
  const before = [["tick", "shut"], ["tick", "call"]];

  assert.deepStrictEqual(steps(folded(before)), ["✓锁门", "✓拨打 120"]);
  assert.deepStrictEqual(steps(folded([...before, ["add", "injury"]])), ["✓拨打 120", "扶他坐下", "✓锁门"]);
  // Another tab that had not heard of it ticks by the old name, afterwards.
  assert.deepStrictEqual(steps(folded([["add", "injury"], ...before])), ["✓拨打 120", "扶他坐下", "✓锁门"]);
  assert.deepStrictEqual(steps(folded([["add", "injury"], ["tick", "injury/call"], ["remove", "injury"]])),
    ["锁门", "✓拨打 120"]);
});

test("the last word on a shared step counts, under any of its names", () => {
  assert.deepStrictEqual(steps(folded([["tick", "call"], ["add", "injury"], ["untick", "injury/call"]])),
    ["拨打 120", "扶他坐下", "锁门"]);
});

test("what was done for an incident comes back with it", () => {
  const done = [["add", "injury"], ["tick", "injury/shut"], ["remove", "injury"]];

  assert.deepStrictEqual(steps(folded(done)), ["锁门", "拨打 120"]);
  assert.deepStrictEqual(steps(folded([...done, ["add", "injury"]])), ["拨打 120", "✓扶他坐下", "锁门"]);
});

test("the one it began with may turn out to be none; its steps are not taken for another's", () => {
  const state = folded([["tick", "shut"], ["add", "injury"], ["remove", "robbery"]]);

  assert.deepStrictEqual([state.list.title, steps(state)], ["INJURY", ["拨打 120", "扶他坐下"]]);
  assert.deepStrictEqual({ ...state.facts }, {});
});

test("the last incident stays, one that is not there cannot go, one without a list cannot come", () => {
  assert.deepStrictEqual(folded([["remove", "robbery"]]).incidents, ["robbery"]);
  assert.deepStrictEqual(folded([["remove", "media"]]).incidents, ["robbery"]);
  assert.deepStrictEqual(folded([["add", "flood"], ["add", "__proto__"]]).incidents, ["robbery"]);
});

test("choosing an incident says what it means, but never against what somebody said", () => {
  assert.deepStrictEqual({ ...folded([["add", "media"]]).facts }, { robbery: "yes", media: "yes" });
  assert.deepStrictEqual({ ...folded([["fact", "media", "no"], ["add", "media"]]).facts },
    { robbery: "yes", media: "no" });
  assert.deepStrictEqual({ ...folded([["add", "media"], ["remove", "media"]]).facts }, { robbery: "yes" });
  assert.deepStrictEqual(
    { ...folded([["add", "injury"], ["fact", "harm", "minor"], ["remove", "injury"]]).facts },
    { robbery: "yes", harm: "minor" });
});

test("a run whose lists a program of before did not keep takes today's", () => {
  const old = run([["add", "media"]], ["injury", "robbery"]);
  delete old[0].value.parts;

  assert.deepStrictEqual(events.fold("a-1", old).list.incidents, ["media", "injury", "robbery"]);
});

test("an event brings the lists the run lacks, and no other", () => {
  const brought = (state, id) => incidents.broughtBy(DATA, state, id).lists.map((one) => one.id);

  assert.deepStrictEqual(brought(folded([]), "media"), ["media"]);
  assert.deepStrictEqual(brought(folded([["add", "media"]]), "injury"), []);
});

test("any order and number of copies of the events gives the same run", () => {
  const kinds = ["add", "add", "remove", "tick", "untick", "fact"];
  const items = { add: ["media", "injury"], remove: ["media", "injury", "robbery"], fact: ["harm", "media"] };
  const ticked = ["shut", "call", "injury/call", "robbery/shut", "media/ask"];
  let seed = 7;
  const next = (below) => { seed = (seed * 1103515245 + 12345) % 2147483648; return Math.floor(seed / 2147483648 * below); };
  for (let round = 0; round < 300; round += 1) {
    const rows = Array.from({ length: 12 }, () => {
      const kind = kinds[next(kinds.length)], from = items[kind] || ticked;
      const item = from[next(from.length)];
      return [kind, item, kind === "add" ? [item] : kind === "fact" ? "yes" : null];
    });
    const made = run(rows), wanted = events.fold("a-1", made);
    const mixed = made.concat(made.slice(4)).map((one) => [next(1e6), one]).sort((a, b) => a[0] - b[0]);

    assert.deepStrictEqual(events.fold("a-1", mixed.map((pair) => pair[1])), wanted, `round ${round}`);
    assert.ok(wanted.incidents.length > 0 && wanted.list);
  }
});
