/**
 * `node bundle.js SCRIPT`: the script as shipped, all rooms joined, says the same as Python to every
 * case of gold.json. Only what a browser has and node lacks is stood in for: elements are not made.
 */
"use strict";

const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { isDeepStrictEqual } = require("node:util");

globalThis.HTMLElement = class {};
globalThis.customElements = { define() {} };
globalThis.addEventListener = () => {};
globalThis.document = { readyState: "loading", addEventListener() {}, querySelectorAll: () => [] };
require(process.argv[2]);

const gold = JSON.parse(readFileSync(join(__dirname, "gold.json"), "utf8"));
const { evaluated, read, shown } = globalThis.Handbook.grade;
const faults = [
  ...gold.graded.filter((c) => !isDeepStrictEqual(evaluated(gold.table, c.facts), c.said)),
  ...gold.read.filter((c) => !isDeepStrictEqual(read(c.text, gold.table.facts[c.fact]), c.said)),
  ...gold.shown.filter((c) => shown(c.value, gold.table.facts[c.fact]) !== c.said),
];
console.log(JSON.stringify(faults));
