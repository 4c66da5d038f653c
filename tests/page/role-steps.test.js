"use strict";

const test = require("node:test");
const assert = require("node:assert");
require("../../generator/page/incident/role-steps.js");

const { leftOut } = globalThis.Handbook.roleSteps;
const STEPS = [
  { role: "guard", stays: true },
  { role: "guard", stays: false },
  { role: "teller", stays: false },
  { role: "manager", stays: false }
];

test("for everybody nothing is left out", () => {
  assert.deepStrictEqual(leftOut(STEPS, ""), [false, false, false, false]);
});

test("a role keeps its own steps and those that stay for everybody", () => {
  assert.deepStrictEqual(leftOut(STEPS, "teller"), [false, true, false, true]);
});

test("a role without steps still sees what stays", () => {
  assert.deepStrictEqual(leftOut(STEPS, "branch"), [false, true, true, true]);
});
