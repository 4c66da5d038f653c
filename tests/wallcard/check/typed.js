// Texts come in as JSON on standard input, what code.js reads in each goes out.
"use strict";

require("../../../generator/wallcard/check/code.js");

const texts = JSON.parse(require("node:fs").readFileSync(0, "utf-8"));
process.stdout.write(JSON.stringify(texts.map(globalThis.Handbook.cardCode.typed)));
