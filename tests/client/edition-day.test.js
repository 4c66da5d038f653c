"use strict";

const test = require("node:test");
const assert = require("node:assert");
require("../../generator/client/edition-day.js");

const { dayOf, standing } = globalThis.Handbook.editionDay;

test("the last day of the edition is not past its review", () => {
  assert.deepStrictEqual(standing("2027-10-31", "2027-10-31"), { expired: false, left: 0 });
});

test("the day after is", () => {
  assert.deepStrictEqual(standing("2027-11-01", "2027-10-31"), { expired: true, left: null });
});

test("the last thirty days are counted, the thirty-first is not spoken of", () => {
  assert.deepStrictEqual(standing("2027-10-01", "2027-10-31"), { expired: false, left: 30 });
  assert.deepStrictEqual(standing("2027-09-30", "2027-10-31"), { expired: false, left: null });
});

test("a day is the reader's own, with its zeros", () => {
  assert.strictEqual(dayOf(new Date(2027, 0, 2, 23, 59)), "2027-01-02");
  assert.strictEqual(dayOf(new Date(2027, 0, 2, 0, 1)), "2027-01-02");
});
