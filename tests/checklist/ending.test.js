/** Before a run ends it says what is still open; what nobody owes is not named. */
"use strict";

const assert = require("node:assert");
const { test } = require("node:test");

const room = require("./logic.js");
require("../../generator/checklist/run/end-panel.js");

const WORDS = { end_steps: "{count} 步没做", end_reports: "{count} 个时限没报", end_open: "还有 {what}。", by_or: "、" };

function limit(item, more = {}) { return { item, label: item, minutes: 5, ...more }; }

function unreported(limits, supposed = false) {
  return room.ending.unreported({ found: 0, ticks: { ":phone": { at: 1 } } }, { limits, supposed }, 60000);
}

test("what is open is named in one sentence, and nothing when all is done", () => {
  assert.strictEqual(room.ending.stillOpen(17, 2, WORDS), "还有 17 步没做、2 个时限没报。");
  assert.strictEqual(room.ending.stillOpen(0, 1, WORDS), "还有 1 个时限没报。");
  assert.strictEqual(room.ending.stillOpen(0, 0, WORDS), "");
});

test("reports that were made, further ones, and those of a supposed grade are not owed", () => {
  const limits = [limit(":phone"), limit(":written"), limit(":update-1"), limit(":duty-x", { who: "经理" })];

  assert.strictEqual(unreported(limits), 2);
  assert.strictEqual(unreported(limits, true), 1);
});
