"use strict";

const test = require("node:test");
const assert = require("node:assert");
for (const name of ["client/edition-day", "wallcard/check/code", "wallcard/check/judge", "wallcard/check/visit"]) {
  require(`../../../generator/${name}.js`);
}

const { cardCode, cardJudge, cardVisit } = globalThis.Handbook;
const DATA = {
  edition: "2026.11", review_by: "2027-10-31",
  cards: [
    { id: "power-outage", number: "07", title: "停电", digest: "AAAA0001" },
    { id: "robbery", number: "09", title: "抢劫", digest: "BBBB0002" },
  ],
  earlier: [
    { id: "robbery", number: "08", title: "抢劫", digest: "CCCC0003", zones: [] },
    { id: "fax", number: "15", title: "传真", digest: "DDDD0004", zones: [] },
  ],
};

function judged(text, today = "2026-12-01") {
  return cardJudge.judge(cardCode.asked(text), DATA, today);
}

const VERDICTS = [
  ["PB-07-AAAA0001", "current"],
  ["http://x.example/check.html#card=robbery&edition=2026.11&hash=bbbb0002", "current"],
  ["robbery 2026.11 BBBB0002", "current"],
  ["PB-08-CCCC0003", "updated"],
  ["robbery 2025.05 CCCC0003", "updated"],
  ["PB-15-DDDD0004", "withdrawn"],
  ["PB-09-EEEE0005", "unlisted"],
  ["#card=robbery&edition=1&hash=EEEE0005", "unlisted"],
  ["PB-99-EEEE0005", "unknown"],
  ["#card=flood&edition=1&hash=EEEE0005", "unknown"],
  ["#card=robbery&edition=%&hash=", "unknown"],
  ["PB-07-BBBB0002", "unlisted"],
  ["你好", "unknown"],
];

for (const [text, verdict] of VERDICTS) {
  test(`${text} is ${verdict}`, () => { assert.strictEqual(judged(text).verdict, verdict); });
}

test("the last day of the edition is not past its review, the next one is", () => {
  assert.strictEqual(judged("PB-07-AAAA0001", "2027-10-31").verdict, "current");
  assert.strictEqual(judged("PB-07-AAAA0001", "2027-11-01").verdict, "overdue");
});

test("an older edition of a card that says the same stays on the wall", () => {
  assert.strictEqual(judged("robbery 2025.05 BBBB0002").kept, true);
  assert.strictEqual(judged("robbery 2026.11 BBBB0002").kept, false);
});

test("a card that got another number leads to the one of today", () => {
  assert.strictEqual(judged("PB-08-CCCC0003").card.number, "09");
});

const SLIPS = [
  ["PB-07-AAAA0O01", "a letter read for a digit", "PB-07-AAAA0001"],
  ["PB-07-AAAA000", "one too few", "PB-07-AAAA0001"],
  ["PB-07-AAAAA0001", "one too many", "PB-07-AAAA0001"],
  ["PB-09-BBB0B002", "two that changed places", "PB-09-BBBB0002"],
  ["07 AAAA0001", "without PB", "PB-07-AAAA0001"],
  ["PB-08-CCCC0008", "of an earlier edition", "PB-08-CCCC0003"],
];

for (const [text, slip, meant] of SLIPS) {
  test(`${slip}: ${text} was probably ${meant}`, () => { assert.deepStrictEqual(judged(text).near, [meant]); });
}

test("two slips are not guessed at", () => {
  assert.deepStrictEqual(judged("PB-07-AAAA0099").near, []);
});

test("a visit counts kinds of cards and what has to come down", () => {
  const asked = ["PB-07-AAAA0001", "PB-07-AAAA0001", "PB-08-CCCC0003", "PB-09-BBBB0002", "PB-15-DDDD0004"];
  const list = asked.map((text) => judged(text)).reduce(cardVisit.noted, []);

  assert.strictEqual(list.length, 4);
  assert.deepStrictEqual(cardVisit.verdictsOn(list, "robbery"), ["updated", "current"]);
  assert.deepStrictEqual(cardVisit.counted(list, ["power-outage", "robbery", "media"]), { done: 2, left: 1, swap: 2 });
  assert.deepStrictEqual(cardVisit.others(list).map((one) => one.code), ["PB-15-DDDD0004"]);
});
