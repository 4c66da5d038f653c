/**
 * `node ask.js SCRIPT`: the index and engine as shipped answer every query of a JSON list on stdin.
 * Out come, for each, the level and the pages in order, with the entries shown: one process for all.
 */
"use strict";

const { readFileSync } = require("node:fs");

require(process.argv[2]);

const { search, searchIndex } = globalThis.Handbook;
const engine = search.engine(searchIndex);
const answers = JSON.parse(readFileSync(0, "utf8")).map((query) => {
  const { level, groups } = engine.ask(query);
  return {
    level,
    pages: groups.map(({ page }) => page.id || page.url.replace(".html", "")),
    lines: groups.map(({ lines }) => lines),
  };
});
console.log(JSON.stringify(answers));
