/** The address bar: what it may say, and what it may not smuggle in. */
"use strict";

const assert = require("node:assert");
const { test } = require("node:test");

require("../../generator/client/grade.js");
require("../../generator/checklist/address.js");

const address = globalThis.Handbook.checklist.address;
const DATA = {
  incidents: { robbery: {}, "sit-in": {} },
  grading: {
    facts: {
      harm: { type: "choice", decimals: 0, max: 1, options: [{ id: "none" }, { id: "caused" }] },
      people: { type: "number", decimals: 0, max: 1000, options: [] },
    },
  },
};

function read(hash) {
  return address.read(hash, DATA);
}

test("an incident and its facts by name", () => {
  assert.deepStrictEqual(read("#incident=robbery&harm=caused&people=１2"),
    { ours: true, incidents: ["robbery"], facts: { harm: "caused", people: "12" }, start: false, run: "", role: "", view: "", drill: false });
});

test("what is not declared or cannot be read is left out", () => {
  const found = read("#incident=robbery&harm=%3Cimg%3E&people=12万&other=1&__proto__=x&%E0%A4%A=1");

  assert.deepStrictEqual(found.facts, {});
  assert.deepStrictEqual(read("#incident=toString").incidents, []);
  assert.deepStrictEqual(read("#incident=<b>").incidents, []);
});

test("a run and whose steps are shown", () => {
  assert.deepStrictEqual(["a1-2", "guard", true],
    [read("#run=a1-2&role=guard").run, read("#run=a1-2&role=guard").role, read("#run=a1-2").ours]);
});

test("a link to the static list opens the same incident", () => {
  assert.strictEqual(read("#list-sit-in").incidents[0], "sit-in");
  assert.deepStrictEqual(read("#list-unknown").incidents, []);
});

test("a link may start at once", () => {
  assert.deepStrictEqual([true, false], ["start=1", "start=yes"].map((how) => read("#incident=robbery&" + how).start));
});

test("answers without an incident are ours, and go along", () => {
  const found = read(address.ofIncidents([], { harm: "caused" }));

  assert.strictEqual(address.ofIncidents([], { harm: "caused" }), "#harm=caused");
  assert.deepStrictEqual([found.ours, found.incidents, found.facts], [true, [], { harm: "caused" }]);
});

test("an empty address is ours, another anchor is not", () => {
  assert.deepStrictEqual([true, true, false, false],
    ["", "#", "#__skip", "#incident=nothing"].map((hash) => read(hash).ours));
});

test("writing and reading are each other's reverse", () => {
  const facts = { harm: "caused", people: "7" };

  assert.strictEqual(address.ofIncidents(["sit-in"], facts), "#incident=sit-in&harm=caused&people=7");
  assert.deepStrictEqual(read(address.ofIncidents(["sit-in"], facts)).facts, facts);
  assert.strictEqual(address.ofRun("a1-2", ""), "#run=a1-2");
  assert.strictEqual(address.ofRun("a1-2", "guard"), "#run=a1-2&role=guard");
});

test("what is written cannot say more than it should", () => {
  assert.strictEqual(address.ofRun("x&incident=robbery", "#"), "#run=x%26incident%3Drobbery&role=%23");
  assert.strictEqual(read(address.ofRun("x&incident=robbery", "")).run, "x&incident=robbery");
});

test("several incidents in one link, each once, the unknown ones left out", () => {
  assert.deepStrictEqual(read("#incident=sit-in,robbery,nothing,sit-in").incidents, ["sit-in", "robbery"]);
  assert.strictEqual(address.ofIncidents(["sit-in", "robbery"], {}), "#incident=sit-in,robbery");
});
