/** What stands on a run's paper, worked out without a page. */
"use strict";

const assert = require("node:assert");
const { test } = require("node:test");

const { paperForm } = require("./logic.js");

const STEP = {
  id: "call", number: 1, do: "拨打 110", role: "guard", critical: false, condition: "", within: "",
  ack: "110 复述：地址", go_to: "", detail: "", nevers: [],
};
const PHASE = { key: "first", title: "第一分钟", steps: [] };
const NOON = new Date(2026, 10, 22, 12, 0).getTime(), MINUTE = 60000;
const DATA = {
  grading: {
    facts: {
      harm: { label: "伤病", type: "choice", unit: "", options: [{ id: "minor", label: "轻伤" }] },
      people: { label: "人数", type: "number", unit: "人", options: [] },
    },
    rows: [], grades: [],
  },
  reporting: {
    deadlines: [{ rank: 3, by: "5 分钟内报", limits: [{ item: ":phone", label: "首报", minutes: 5 }], update: null }],
    triggers: [], first_first: "先报后补", phone_script: "我是",
  },
  words: {
    printed: "{day} {time} {run} {seal}", sheet_run_foot: "{title} {run}", sheet_all_roles: "只看{role}",
    report_found: "{time} 发现", clock_by: "{time} 前", clock_update: "{number}", phase_count: "{done}/{all}",
    sheet_off: "不用做", skipped_because: "跳过：{reason}", na_because: "不适用：{reason}",
    ack_heard: "{time} {who}复述：{said}", and: "；", phone_script: "首报稿", say_to: "对{to}说", ended: "{time}",
    by_or: "、", sheet_late: "已超时", sheet_now: "立即", clock_not_noted: "还没有记下已报",
  },
};

function form(entries, { role = "", now = NOON + 10 * MINUTE, ticks = {}, acks = {}, data = DATA, duties = {} } = {}) {
  const state = {
    run: "a-1", edition: "1", duties, told: {}, started: NOON, found: NOON, ended: null, facts: { harm: "minor" }, ticks, acks,
    list: {
      id: "robbery", title: "抢劫", facts: ["harm", "people"], roles: [{ id: "guard", label: "保安" }],
      always: [], calls: [], scripts: [], end: "", phases: [],
    },
  };
  const log = ["start", "fact", "tick", "skip", "ack", "time", "note", "grade", "missed", "untick"]
    .map((kind) => ({ kind, at: NOON, text: kind }));
  return paperForm({
    state, log, facts: {}, result: { rank: 3, up_to: 3, because: [], raises: [] },
    outlook: { blocks: [{ phase: PHASE, entries, done: 1, all: 2 }] },
  }, data, { now, role, seal: "ab" });
}

const entry = (more) => ({ step: STEP, tick: null, skip: null, off: false, ...more });

test("a step is done with its time, left out with its reason, not needed, or open", () => {
  const [block] = form([
    entry({ tick: { at: NOON + MINUTE } }), entry({ skip: { reason: "危险", na: false } }),
    entry({ off: true }), entry(),
  ]).phases;

  assert.deepStrictEqual(block.rows.map((row) => [row.where, row.time, row.left]), [
    ["done", "12:01", ""], ["left", "", "跳过：危险"], ["off", "", "不用做"], ["open", "", ""],
  ]);
});

test("a time of another day says which day", () => {
  const [block] = form([entry({ tick: { at: NOON + 13 * 60 * MINUTE } })]).phases;

  assert.strictEqual(block.rows[0].time, "2026-11-23 01:00");
});

test("every role's steps are there; the one the screen shows is marked and named", () => {
  const other = entry({ step: { ...STEP, role: "teller" } });
  const found = form([entry(), other], { role: "guard" });

  assert.deepStrictEqual(found.phases[0].rows.map((row) => row.own), [true, false]);
  assert.strictEqual(found.role_note, "只看保安");
  assert.strictEqual(form([entry()]).role_note, "");
  assert.strictEqual(form([entry()]).phases[0].rows[0].own, false);
});

test("a fact that is not known is a blank to fill", () => {
  assert.deepStrictEqual(form([]).facts, [
    { label: "伤病", value: "轻伤" }, { label: "人数", value: "" },
  ]);
});

test("a report that was not made in time is late on paper too", () => {
  assert.deepStrictEqual(form([]).clocks, [{ label: "首报", by: "12:05 前", done: "", late: true, mark: "已超时" }]);
  assert.deepStrictEqual(form([], { ticks: { ":phone": { at: NOON + 4 * MINUTE } } }).clocks, [
    { label: "首报", by: "12:05 前", done: "12:04", late: false, mark: "" },
  ]);
});

test("the course tells what no row tells", () => {
  assert.deepStrictEqual(form([]).course.map((line) => line.kind), ["fact", "note", "grade", "missed", "untick"]);
});

test("who repeated what stands at its step", () => {
  const acks = { call: { at: NOON, who: "王警官", said: "地址" } };

  assert.strictEqual(form([entry()], { acks }).phases[0].rows[0].heard, "12:00 王警官复述：地址");
});

test("a call that is due at once has no time on paper, and says that nobody wrote it down", () => {
  const police = { id: "police", label: "报警 110", minutes: 0, limit: "立即", to: "110", by_counter: true, acts: [], facts: {} };
  const data = { ...DATA, reporting: { ...DATA.reporting, triggers: [police] } };
  const clock = (ticks) => form([], { data, ticks, duties: { ":duty-police": NOON } }).clocks
    .filter((one) => one.label === "报警 110")[0];

  assert.deepStrictEqual(clock({}), { label: "报警 110", by: "立即", done: "", late: false, mark: "还没有记下已报" });
  assert.strictEqual(clock({ ":duty-police": { at: NOON } }).mark, "");
});
