/** Deadlines that were written down as missed, and what a time entered afterwards makes of them. */
"use strict";

process.env.TZ = "Asia/Shanghai";

const assert = require("node:assert");
const { test } = require("node:test");

const { log, misses } = require("./logic.js");

const NOON = new Date(2026, 10, 22, 12, 0).getTime(), MINUTE = 60000;
const WORDS = {
  log_missed: "{label}超时没有报（应在 {time} 前）", log_missed_outside: "{label}：到 {time} 还没有记下已报",
  log_refuted: "{time} {label}记为超时；补录：{made} 已报",
};
const REPORTING = {
  deadlines: [{ limits: [{ item: ":phone", label: "电话首报", acts: ["报告分公司"] }] }], triggers: [],
};
const MISSED = { item: ":phone", label: "电话首报", due: NOON + 5 * MINUTE };

function state(ticks) {
  const steps = [{ id: "tell", number: 3, act: "报告分公司", do: "报告分公司", condition: "" }];
  return {
    run: "a-1", started: NOON, ended: null, ticks, acks: {}, skips: {}, told: {}, notes: [], names: {}, parts: {},
    list: { phases: [{ steps }] }, missed: { [`:phone@${MISSED.due}`]: MISSED },
  };
}

const told = (ticks) => misses.standing(state(ticks), REPORTING).map((one) => one.made);

test("a miss stands until a time at or before the deadline refutes it", () => {
  assert.deepStrictEqual(told({}), [null]);
  assert.deepStrictEqual(told({ ":phone": { at: NOON + 4 * MINUTE } }), []);
  assert.deepStrictEqual(told({ ":phone": { at: NOON + 5 * MINUTE } }), []);
  assert.deepStrictEqual(told({ ":phone": { at: NOON + 6 * MINUTE } }), [NOON + 6 * MINUTE]);
  assert.deepStrictEqual(told({ tell: { at: NOON + 4 * MINUTE } }), []);
});

test("the log keeps a miss that was refuted, with its correction", () => {
  const event = {
    v: 1, id: "a-2", run: "a-1", at: 2, wall: NOON + 5 * MINUTE, kind: "missed", item: ":phone",
    value: { label: MISSED.label, due: MISSED.due },
  };
  const line = (ticks) => log.entries(state(ticks), [event],
    { words: WORDS, reporting: REPORTING, grading: { facts: {} } }).map((one) => [one.kind, one.text]);

  assert.deepStrictEqual(line({}), [["missed", "电话首报超时没有报（应在 12:05 前）"]]);
  assert.deepStrictEqual(line({ ":phone": { at: NOON + 4 * MINUTE } }),
    [["refuted", "12:05 电话首报记为超时；补录：12:04 已报"]]);
});
