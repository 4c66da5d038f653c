/** GIFT comes in on standard input, what gift-pegjs reads in it goes out as JSON. */
"use strict";

const { parse } = require("../../node_modules/gift-pegjs");

process.stdout.write(JSON.stringify(parse(require("node:fs").readFileSync(0, "utf8"))));
