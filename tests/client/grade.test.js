/** The twin in node: what Python said to every case of gold.json. */
"use strict";

const assert = require("node:assert");
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { test } = require("node:test");

require("../../generator/client/grade.js");

const gold = JSON.parse(readFileSync(join(__dirname, "gold.json"), "utf8"));
const grade = globalThis.Handbook.grade;

test("every graded case is graded as Python grades it", () => {
  for (const { facts, said } of gold.graded) {
    assert.deepStrictEqual(grade.evaluated(gold.table, facts), said, JSON.stringify(facts));
  }
});

test("every text is read or refused as Python does", () => {
  for (const { fact, text, said } of gold.read) {
    assert.deepStrictEqual(grade.read(text, gold.table.facts[fact]), said, `${fact}=${text}`);
  }
});

test("every value is written as Python writes it", () => {
  for (const { fact, value, said } of gold.shown) {
    assert.strictEqual(grade.shown(value, gold.table.facts[fact]), said);
  }
});
