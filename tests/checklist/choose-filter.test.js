/** Which incidents a few words of what one sees leave to choose from. */
"use strict";

const assert = require("node:assert");
const { test } = require("node:test");

require("../../generator/checklist/choose-filter.js");

const left = globalThis.Handbook.checklist.fitting;

const DATA = {
  incidents: {
    robbery: { title: "抢劫", when: ["有人亮出刀枪，要钱要物"] },
    outage: { title: "停电", when: ["灯灭、叫号机停"] },
  },
  aliases: { robbery: "打劫|拿刀进来|枪", outage: "UPS|没电了" },
};

test("titles, signs and what staff say are found by a part of them", () => {
  for (const typed of ["抢", "打劫", "刀枪要钱", "拿刀", "来拿刀"]) {
    assert.deepStrictEqual(left(typed, DATA), ["robbery"], typed);
  }
});

test("more than an alias is typed, in full width, with marks and capitals", () => {
  for (const typed of ["没电了怎么办", " ｕＰｓ ？", "Ups！", "灯 灭"]) {
    assert.deepStrictEqual(left(typed, DATA), ["outage"], typed);
  }
});

test("one sign within a sentence says nothing, and nothing typed leaves all", () => {
  assert.deepStrictEqual(left("外面有枪声", DATA), []);
  for (const typed of ["", " ", "？"]) {
    assert.deepStrictEqual(left(typed, DATA), ["robbery", "outage"]);
  }
});
