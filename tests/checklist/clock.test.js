/** Deadlines are worked out from stored times, never counted. */
"use strict";

process.env.TZ = "Asia/Shanghai";

const assert = require("node:assert");
const { test } = require("node:test");

require("../../generator/checklist/clock.js");

const clock = globalThis.Handbook.checklist.clock;
const AT = Date.parse("2026-11-22T14:05:09+08:00");
const MINUTE = 60000, DAY = 24 * 60 * MINUTE;
const LIMITS = [{ item: ":written", minutes: 60 }, { item: ":phone", minutes: 5 }];

test("times are written by hand, with 24 hours", () => {
  assert.strictEqual(clock.time(AT), "14:05");
  assert.strictEqual(clock.second(AT), "14:05:09");
  assert.strictEqual(clock.day(AT), "11-22");
  assert.strictEqual(clock.time(Date.parse("2026-11-22T00:00:00+08:00")), "00:00");
});

test("a stretch of time is cut, not rounded", () => {
  assert.deepStrictEqual(["0:00", "4:59", "59:59", "1:00:00", "2:04:09"],
    [999, 299999, 3599999, 3600000, 7449000].map(clock.stretch));
});

test("deadlines stand in order of time and know how much is left", () => {
  const [phone, written] = clock.deadlines(LIMITS, AT, {}, AT + 2 * MINUTE);

  assert.deepStrictEqual({ ...phone, limit: phone.limit.item },
    { limit: ":phone", kind: "minutes", at: AT + 5 * MINUTE, done: null, late: false,
      left: 3 * MINUTE, step: null });
  assert.strictEqual(written.left, 58 * MINUTE);
});

test("the deadline's own moment is in time, a millisecond later is late", () => {
  assert.strictEqual(clock.deadlines(LIMITS, AT, {}, AT + 5 * MINUTE)[0].late, false);
  assert.strictEqual(clock.deadlines(LIMITS, AT, {}, AT + 5 * MINUTE + 1)[0].late, true);
});

test("a report made stops its clock, early or late", () => {
  const early = clock.deadlines(LIMITS, AT, { ":phone": { at: AT + MINUTE } }, AT + 90 * MINUTE);
  const late = clock.deadlines(LIMITS, AT, { ":phone": { at: AT + 7 * MINUTE } }, AT + 90 * MINUTE);

  // What is done stands last.
  assert.deepStrictEqual([false, 4 * MINUTE], [early[1].late, early[1].left]);
  assert.deepStrictEqual([true, 2 * MINUTE], [late[1].late, late[1].left]);
  assert.strictEqual(clock.nearest(early).limit.item, ":written");
  assert.strictEqual(clock.nearest(clock.deadlines([], AT, {}, AT)), undefined);
});

test("the least time left stands first, whenever it began; what nobody gave a number last", () => {
  const limits = [
    { item: ":duty-a", minutes: null, from: AT }, { item: ":written", minutes: 60 },
    { item: ":duty-b", minutes: 30, from: AT + 20 * MINUTE }, { item: ":same-day", minutes: null, day: true },
    { item: ":duty-c", minutes: 0, from: AT + 25 * MINUTE },
  ];
  const dues = clock.deadlines(limits, AT, {}, AT + 26 * MINUTE);

  assert.deepStrictEqual([
    [":duty-c", "now", MINUTE], [":duty-b", "minutes", 24 * MINUTE],
    [":written", "minutes", 34 * MINUTE],
  ], dues.slice(0, 3).map((due) => [due.limit.item, due.kind, due.left]));
  assert.deepStrictEqual([[":same-day", "day"], [":duty-a", "set"]],
    dues.slice(3).map((due) => [due.limit.item, due.kind]));
});

test("what is due at once is never late, and says how long it took", () => {
  const limits = [{ item: ":duty-c", minutes: 0, from: AT }];
  const [open] = clock.deadlines(limits, AT, {}, AT + 9 * MINUTE);
  const [done] = clock.deadlines(limits, AT, { ":duty-c": { at: AT + 2 * MINUTE } }, AT + DAY);

  assert.deepStrictEqual([false, 9 * MINUTE], [open.late, open.left]);
  assert.deepStrictEqual([false, 2 * MINUTE], [done.late, done.left]);
});

test("by the end of the day is late from midnight on", () => {
  const midnight = Date.parse("2026-11-23T00:00:00+08:00");
  const late = (now) => clock.deadlines([{ item: ":same-day", minutes: null, day: true }], AT, {}, now)[0].late;

  assert.deepStrictEqual([false, false, true], [late(AT), late(midnight), late(midnight + 1)]);
});

test("the bar shows the counter's own next deadline, not one that headquarters answers for", () => {
  const limits = [
    { item: ":duty-b", minutes: 30, from: AT, elsewhere: true }, { item: ":written", minutes: 60 },
    { item: ":duty-a", minutes: null, from: AT },
  ];

  assert.strictEqual(clock.nearest(clock.deadlines(limits, AT, {}, AT)).limit.item, ":written");
});

test("what is overdue comes before what is due at once, the one overdue longest first", () => {
  const limits = [
    { item: ":duty-c", minutes: 0, from: AT - MINUTE }, { item: ":facts", minutes: 30 }, { item: ":phone", minutes: 5 },
  ];
  const first = (now) => clock.nearest(clock.deadlines(limits, AT, {}, now)).limit.item;

  assert.strictEqual(first(AT + MINUTE), ":duty-c");
  assert.strictEqual(first(AT + 6 * MINUTE), ":phone");
  assert.strictEqual(first(AT + 40 * MINUTE), ":phone");
});

test("a sleeping computer cannot make a clock wrong", () => {
  const asleep = clock.deadlines(LIMITS, AT, {}, AT + 8 * 60 * MINUTE);

  assert.deepStrictEqual([true, true], asleep.map((due) => due.late));
  assert.strictEqual(asleep[0].left, 475 * MINUTE);
});

test("a time of day means the last one before the run began", () => {
  const began = AT;

  assert.strictEqual(clock.lastTime("13:50", began), Date.parse("2026-11-22T13:50:00+08:00"));
  assert.strictEqual(clock.lastTime("14:05", began), Date.parse("2026-11-22T14:05:00+08:00"));
  assert.strictEqual(clock.lastTime("14:06", began), Date.parse("2026-11-21T14:06:00+08:00"));
  assert.strictEqual(clock.lastTime("23:55", Date.parse("2026-11-22T00:10:00+08:00")),
    Date.parse("2026-11-21T23:55:00+08:00"));
});

test("a time is read as people type it, and refused when it is none", () => {
  for (const text of ["9:05", "09:05", "0905", "9.05", " ９：05 "]) {
    assert.strictEqual(clock.lastTime(text, AT), Date.parse("2026-11-22T09:05:00+08:00"), text);
  }
  for (const text of ["", "24:00", "9:60", "9", "noon", "9:5", "-1:00"]) {
    assert.strictEqual(clock.lastTime(text, AT), null, text);
  }
});

test("a clock that is moved is noticed, a slow tab is not", () => {
  const jumped = globalThis.Handbook.checklist.clockWatch();

  assert.deepStrictEqual([0, 0, 0, -3600000, 0, 480000], [
    jumped(AT, 0), jumped(AT + 1000, 1000), jumped(AT + 61000, 61000),
    jumped(AT + 62000 - 3600000, 62000), jumped(AT + 63000 - 3600000, 63000),
    jumped(AT + 64000 - 3600000 + 480000, 64000),
  ]);
});

test("a drill has a clock of its own, counted from its start", () => {
  const start = (factor) => ({ wall: AT, value: { drill: { factor } } });

  assert.strictEqual(clock.inRun(start(10), AT + MINUTE), AT + 10 * MINUTE);
  assert.strictEqual(clock.inRun(start(1), AT + MINUTE), AT + MINUTE);
  assert.strictEqual(clock.inRun({ wall: AT, value: null }, AT + MINUTE), AT + MINUTE);
  assert.strictEqual(clock.inRun(undefined, AT), AT);
});
