/** A real time as somebody types it, with or without its day. */
"use strict";

const assert = require("node:assert");
const { test } = require("node:test");

process.env.TZ = "Asia/Shanghai";
require("../../generator/checklist/clock.js");
require("../../generator/checklist/typed-time.js");

const typedTime = globalThis.Handbook.checklist.typedTime;
const WORDS = { time_days: "今天 昨天 前天", time_sign_date: "年月", time_sign_day: "日号" };
const NOW = "2026-11-22T10:00";

function at(day) { return Date.parse(`${day}:00+08:00`); }

function typed(text, now) { return typedTime(text, at(now || NOW), WORDS); }

/** Every text means this moment, which has been. */
function means(day, texts, now) {
  for (const text of texts) {
    assert.deepStrictEqual(typed(text, now), { at: at(day), ahead: false }, text);
  }
}

test("a time alone is the last one", () => {
  means("2026-11-22T09:05", ["9:05", "0905", " ０９：０５ ", "9.05", "今天 9:05"]);
  means("2026-11-21T14:05", ["14:05", "1405", "１４：０５"]);
});

test("a time stands after its day, in any form that people write", () => {
  means("2026-11-20T14:05", [
    "11-20 14:05", "11/20 1405", "11.20 14:05", "11月20日14:05", "11月20号 14：05", "20日14:05",
    "20 14:05", "２０日１４：０５", "前天14:05", "前天 1405", "11201405", "2026-11-20 14:05",
    "2026年11月20日 14:05",
  ]);
  means("2026-11-21T11:30", ["昨天 11:30", "昨天1130", "21日 11:30"]);
});

test("days go back over the end of a year and of a month", () => {
  means("2026-12-31T23:50", ["12-31 23:50", "31日23:50", "昨天 23:50", "12312350"], "2027-01-01T00:10");
  means("2026-12-31T14:05", ["12-31 14:05", "31日 14:05", "前天 14:05"], "2027-01-02T10:00");
  means("2028-02-29T14:05", ["29日14:05", "2-29 14:05"], "2028-03-01T10:00");
});

test("a time to come is known as one, whatever stands before it", () => {
  for (const text of ["11:30", "今天 11:30", "11-22 11:30", "22日11:30", "11-23 9:00", "23日 9:00",
    "12-1 9:00", "30日 9:00", "2027-01-01 9:00"]) {
    assert.strictEqual(typed(text).ahead, true, text);
  }
});

test("what is no day or no time is none", () => {
  for (const text of ["", "昨天", "20日", "32日 14:05", "11-31 14:05", "13-01 14:05", "0-5 14:05",
    "20日 25:00", "大后天 14:05", "2-30 9:00", "11-20", "99991405"]) {
    assert.strictEqual(typed(text), null, text);
  }
});
