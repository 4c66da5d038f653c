"use strict";

const test = require("node:test");
const assert = require("node:assert");
require("../../generator/page/lists/list-match.js");

const { matches } = globalThis.Handbook.listMatch;
const TEXT = "消防法 第44条 任何人发现火灾都要立即报警 AED";
const KINDS = { kind: "law", status: "in_force" };

test("every word typed has to be there, in any order", () => {
  assert.ok(matches(TEXT, KINDS, "报警 消防", {}));
  assert.ok(!matches(TEXT, KINDS, "报警 停电", {}));
});

test("full width, half width, upper and lower case are the same", () => {
  assert.ok(matches(TEXT, KINDS, "ａｅｄ　４４", {}));
});

test("a kind that is wanted has to be the item's, none wanted is any", () => {
  assert.ok(matches(TEXT, KINDS, "", { kind: "law", status: "" }));
  assert.ok(!matches(TEXT, KINDS, "", { kind: "law", status: "repealed" }));
});
