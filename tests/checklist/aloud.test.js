/** What is read aloud of a run by telephone: sentences, within a minute. */
"use strict";

const assert = require("node:assert");
const { test } = require("node:test");

const { aloud, reportFields } = require("./logic.js");
const { at, run, step, LIST, PHONE } = require("./reported.js");

test("however much is known, the report by telephone is said within a minute", () => {
  const long = run({});
  const said = (chars) => {
    long.state.facts = { harm: "minor", people: "9".repeat(chars) };
    return reportFields("first", long, PHONE, {});
  };
  const done = (found) => found[3].value.split("；");

  assert.strictEqual(done(said(2)).length, 2);
  assert.deepStrictEqual(done(said(190)), ["拨打 110"]);
  assert.ok(!aloud.length(aloud.text(said(150), PHONE)).over);
});

test("what is read aloud are sentences, with what is not known said to be so", () => {
  assert.strictEqual(aloud.text(reportFields("first", run(), PHONE, {}), PHONE),
    "14:05 发现，还在继续。发生抢劫，初判至少Ⅱ级，可能Ⅰ级，按高一级报。人员情况：聚集人数：56 人。"
    + "已做：拨打 110；做2。需要什么待核。请复述。");
});

test("a sentence never ends twice, and lines are said as one", () => {
  const told = run({ fields: { "first:need": "派两人。\n快来。" } });

  assert.match(aloud.text(reportFields("first", told, PHONE, {}), PHONE), /需要派两人；快来。请复述/);
});

test("saying 250 characters takes a minute, more is over it", () => {
  assert.deepStrictEqual(aloud.length("字".repeat(250)), { count: 250, seconds: 60, over: false });
  assert.strictEqual(aloud.length("字".repeat(251)).over, true);
});

test("a call to 110, 119 or 120 is said whatever else is written", () => {
  const full = run({ fields: { "first:need": "派".repeat(400) } });
  const found = reportFields("first", full, PHONE, {});

  assert.ok(aloud.length(aloud.text(found, PHONE)).over);
  assert.strictEqual(found[3].value, "拨打 110");
});

test("deeds give way by weight: calls, an alarm, life, what is critical; of like ones the earlier", () => {
  const deed = (minute, words, more = {}) => ({ step: step("x", 1, { do: words, ...more }), tick: { at: at(minute) } });
  const done = [
    deed(1, "照做，动作放慢", { domain: "life", critical: true }), deed(2, "按下无声报警键；不能就等", { domain: "alarm", critical: true }),
    deed(3, "拨打 110：地址", { domain: "alarm" }), deed(4, "锁门", { critical: true }), deed(5, "登记：谁，几点", { domain: "evidence" }),
    deed(6, "止血", { domain: "life", critical: true }), deed(7, "拨打 110：去向"), deed(8, "拨打 120：几人"), deed(9, "报告分公司：人数"),
  ];

  assert.deepStrictEqual(aloud.deeds(done, 1, PHONE), ["拨打 110", "拨打 120"]);
  assert.deepStrictEqual(aloud.deeds(done, 4, PHONE), ["按下无声报警键", "拨打 110", "止血", "拨打 120"]);
  assert.deepStrictEqual(aloud.deeds(done, 7, PHONE),
    ["照做", "按下无声报警键", "拨打 110", "锁门", "登记：谁，几点", "止血", "拨打 120"]);
});

test("several incidents are said with a pause between them", () => {
  const several = run();
  several.state.list = { ...LIST, title: "抢劫＋停电" };
  const what = reportFields("first", several, PHONE, {})[1];

  assert.match(what.value, /^抢劫＋停电，/);
  assert.match(what.said, /^抢劫、停电，/);
});

test("a grade that is certain is told as certain", () => {
  const sure = run();
  sure.result.up_to = 3;

  assert.strictEqual(reportFields("first", sure, PHONE, {})[1].value, "抢劫，初判Ⅱ级");
});

test("the first report bears the date; on the telephone nobody needs the date of today", () => {
  const [time] = reportFields("first", run(), PHONE, {});

  assert.strictEqual(time.value, "2026-11-22 14:05 发现，还在继续");
  assert.strictEqual(time.said, "14:05 发现，还在继续");
});
