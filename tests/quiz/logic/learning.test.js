/** Boxes by days, the picture of a learner, and what is picked for today. */
"use strict";

const assert = require("node:assert");
const { test } = require("node:test");

const { full, load } = require("./banks.js");
const quiz = load("answers", "boxes", "picture", "picks");
const { answers: records, boxes: leitner, picks, picture } = quiz;
const byId = new Map(full.questions.map((one) => [one.id, one]));

/** The time of an hour on a day of 2026, counted from 1 January. */
function at(day, hour = 9) { return new Date(2026, 0, 1 + day, hour).getTime(); }

/** An answer: the right one, or the rank or place that is given instead. */
function said(id, when, wrong, sure = null) {
  const question = byId.get(id);
  const right = quiz.random.rightOf(question, 0);
  const place = wrong === undefined ? right : question.kind === "grade" ? 4 - wrong : wrong;
  return records.record(question, 0, place, sure, when);
}

function box(...list) { return leitner.boxes(list).get(list[0].id); }

function dueIn(...list) {
  return box(...list).due - leitner.dayOf(list[list.length - 1].at);
}

const A = "typea/scene0/0";
const TODAY = at(100);

test("right answers on due days lead through 1, 7, 30 and 90 days, then stay at 90", () => {
  const days = [0, 1, 8, 38, 128, 218], list = days.map((day) => said(A, at(day)));
  const gaps = list.map((_, i) => dueIn(...list.slice(0, i + 1)));
  assert.deepStrictEqual(gaps, [1, 7, 30, 90, 90, 90]);
});

test("a wrong answer leads back to tomorrow from any box", () => {
  const list = [said(A, at(0)), said(A, at(1)), said(A, at(8)), said(A, at(38), 3)];
  assert.strictEqual(dueIn(...list), 1);
  assert.strictEqual(dueIn(...list, said(A, at(39))), 1);
});

test("right again on the day of a mistake does not count", () => {
  const found = box(said(A, at(0, 9), 3), said(A, at(0, 10)));
  assert.strictEqual(found.due, leitner.dayOf(at(1)));
  assert.strictEqual(found.days, 0);
});

test("learned is right on two days with no mistake since, however often on one of them", () => {
  const once = [said(A, at(0, 9)), said(A, at(0, 22))], twice = [...once, said(A, at(1, 0))];
  assert.strictEqual(leitner.learned(box(...once)), false);
  assert.strictEqual(leitner.learned(box(...twice)), true);
  assert.strictEqual(leitner.learned(box(...twice, said(A, at(8), 3))), false);
});

test("practice before the day it is due does not move a question on", () => {
  const list = [said(A, at(0)), said(A, at(1)), said(A, at(3))];
  assert.strictEqual(box(...list).due, leitner.dayOf(at(8)));
});

test("sure and wrong stands until it is right on another day", () => {
  const wrong = said(A, at(0), 3, 3);
  assert.strictEqual(box(wrong, said(A, at(0, 20))).sureWrong, true);
  assert.strictEqual(box(wrong, said(A, at(1))).sureWrong, false);
  assert.strictEqual(box(said(A, at(0), 3, 2)).sureWrong, false);
});

test("midnight makes a day, not 24 hours", () => {
  assert.strictEqual(leitner.dayOf(at(5, 0)) - leitner.dayOf(at(4, 23)), 1);
  assert.strictEqual(leitner.dayOf(at(5, 23)), leitner.dayOf(at(5, 0)));
});

test("answers of two computers join in any order, each once", () => {
  const here = [said(A, at(0)), said(A, at(2), 3)], there = [said(A, at(1)), here[0]];
  const joined = records.merged(here, there);
  assert.deepStrictEqual(joined.map((one) => one.at), [at(0), at(1), at(2)]);
  assert.deepStrictEqual(records.merged(there, here), joined);
  assert.deepStrictEqual(records.merged(joined, joined), joined);
});

test("the oldest answers are forgotten first", () => {
  const many = Array.from({ length: records.MOST + 5 }, (_, i) => said(A, at(0) + i));
  assert.strictEqual(records.merged(many, []).length, records.MOST);
  assert.strictEqual(records.merged(many, [])[0].at, at(0) + 5);
});

test("only whole records are taken from outside", () => {
  const good = said(A, at(0), undefined, 2);
  assert.strictEqual(records.valid(good), true);
  for (const change of [{ id: "" }, { id: 3 }, { type: null }, { kind: undefined }, { given: -1 },
    { right: "4" }, { sure: 4 }, { at: NaN }, { at: -1 }, { variant: 1.5 }, { boundary: 7 },
    { id: "x".repeat(201) }]) {
    assert.strictEqual(records.valid({ ...good, ...change }), false, JSON.stringify(change));
  }
  assert.strictEqual(records.valid(null), false);
});

test("the picture counts what was known, not what was repeated after a mistake", () => {
  const found = picture.picture(full, [
    said("typea/scene1/2", at(0, 9), 1), said("typea/scene1/2", at(0, 10)),
    said("typeb/scene0/1", at(0), 4), said("typeb/act0", at(0), 2), said("typec/scene0/0", at(0)),
  ], TODAY);
  assert.deepStrictEqual([found.answered, found.right, found.under, found.over], [4, 1, 1, 1]);
  assert.deepStrictEqual([found.total, found.seen, found.due], [14 * 9, 4, 4]);
  assert.strictEqual(found.matrix[1][2], 1);
  assert.strictEqual(found.matrix[4][1], 1);
  assert.strictEqual(found.matrix[0][0], 1);
});

test("the pair mixed up most is named by cost: too low weighs double", () => {
  const list = [said("typea/scene0/1", at(0), 3), said("typeb/scene0/1", at(0), 3),
    said("typea/scene1/2", at(1), 1), said("typeb/scene1/2", at(1), 1)];
  assert.deepStrictEqual(picture.mixedUp(picture.matrix(list)), [2, 1]);
  assert.strictEqual(picture.mixedUp(picture.matrix([said(A, at(0))])), null);
});

test("the weakest boundary is the one that costs most for each time it was asked", () => {
  const list = [said("typea/scene0/0", at(0), 1), said("typea/scene0/0", at(1)),
    said("typeb/scene1/2", at(0), 1), said("typec/scene0/0", at(0))];
  const found = picture.weakest(list);
  assert.deepStrictEqual(found.map((one) => [one.boundary, one.missed, one.asked, one.low]),
    [["fact1:1", 1, 1, 1], ["fact0:0", 1, 2, 0]]);
});

test("types show how much was met, learned and is due", () => {
  const list = [said(A, at(0)), said(A, at(1)), said("typea/act1", at(1))];
  const [first, second] = picture.picture(full, list, at(2)).types;
  assert.deepStrictEqual(first, { type: "typea", total: 9, seen: 2, learned: 1, due: 1 });
  assert.deepStrictEqual(second, { type: "typeb", total: 9, seen: 0, learned: 0, due: 0 });
  assert.deepStrictEqual(picture.picture(full, list, at(2)).dueDates,
    [{ days: 0, count: 1 }, { days: 6, count: 1 }]);
});

test("sureness gives 1, 2, 3 for right and 0, -2, -6 for wrong", () => {
  const points = [1, 2, 3].map((sure) => [
    picture.sureness([said(A, at(0), undefined, sure)]).points,
    picture.sureness([said(A, at(0), 3, sure)]).points,
  ]);
  assert.deepStrictEqual(points, [[1, 0], [2, -2], [3, -6]]);
  assert.deepStrictEqual(picture.sureness([said(A, at(0), 3), said(A, at(1), 3, 3)]),
    { marked: 1, points: -6, sureWrong: 1 });
});

function today(list, now = TODAY, seed = 5) { return picks.today(full, list, now, seed); }
function ids(plan) { return plan.tasks.map((task) => task.id); }
function typeOf(id) { return id.split("/")[0]; }

/** Every first meeting behind the learner, all right on two days long ago. */
function veteran() {
  return [].concat(...full.questions.map((one) => [said(one.id, at(96)), said(one.id, at(97))]));
}

test("a new learner meets two types, one after the other, scenes with the rule in view", () => {
  const plan = today([]);
  assert.deepStrictEqual([plan.due, plan.weak, plan.fresh, plan.more], [0, 0, 12, 0]);
  assert.deepStrictEqual(ids(plan).map(typeOf),
    [...new Array(6).fill("typea"), ...new Array(6).fill("typeb")]);
  plan.tasks.forEach((task) =>
    assert.strictEqual(task.guided, byId.get(task.id).kind === "grade"));
  assert.ok(ids(plan).slice(0, 6).includes("typea/act0"), "the must-know is in the first meeting");
});

test("the two sides of a boundary are met together", () => {
  const scenes = ids(today([])).slice(0, 4).map((id) => byId.get(id).boundary);
  assert.strictEqual(scenes[0], scenes[1]);
  assert.strictEqual(scenes[2], scenes[3]);
});

test("the first meeting goes on where it stopped, with the next types", () => {
  const done = ids(today([])).map((id) => said(id, at(99)));
  const fresh = today(done, at(99, 12));
  assert.deepStrictEqual([...new Set(ids(fresh).map(typeOf))], ["typec", "typed"]);
});

test("what is due comes before what is new, and no more than twelve a day", () => {
  const due = full.questions.slice(0, 9).map((one) => said(one.id, at(50)));
  const plan = today(due);
  assert.deepStrictEqual([plan.due, plan.fresh, plan.tasks.length], [9, 3, 12]);
  const many = full.questions.slice(0, 40).map((one) => said(one.id, at(50)));
  assert.deepStrictEqual([today(many).due, today(many).tasks.length], [12, 12]);
});

test("sure and wrong is asked first", () => {
  const list = full.questions.slice(0, 8).map((one) => said(one.id, at(50)));
  const wrong = said("typen/scene2/4", at(99), 1, 3);
  for (let seed = 1; seed < 20; seed += 1) {
    assert.strictEqual(ids(today([...list, wrong], TODAY, seed))[0], "typen/scene2/4");
  }
});

test("a sister of a missed boundary that is not due is practised as weak", () => {
  const missed = "typeh/scene1/2", sister = "typeh/scene1/3";
  const list = [...veteran(), said(missed, at(99), 1)];
  const plan = today(list, TODAY);
  assert.strictEqual(plan.due, 1);
  assert.ok(plan.weak >= 1);
  assert.ok(ids(plan).includes(missed));
  assert.ok(ids(plan).includes(sister));
});

test("a sister that was never met counts as weak, not as new", () => {
  const missed = "typeh/scene1/2", sister = "typeh/scene1/3";
  const met = veteran().filter((one) => one.id !== sister);
  const plan = today([...met, said(missed, at(99), 1)]);
  assert.strictEqual(plan.fresh, 0);
  assert.ok(ids(plan).includes(sister));
});

test("the grades that were mixed up are practised, the others are not", () => {
  const list = [...veteran(), said("typeh/scene1/2", at(99), 1)];
  const plan = today(list);
  const ranks = ids(plan).map((id) => byId.get(id).variants[0].rank);
  assert.strictEqual(plan.weak, 4);
  assert.ok(ranks.slice().every((rank) => [1, 2, 3].includes(rank)), ranks.join());
});

test("with nothing to do there is practice in advance, what was not asked longest first", () => {
  const list = veteran().map((one) => ({ ...one, at: one.at + (one.id < "typeh" ? 0 : 1000) }));
  const plan = today(list, at(98));
  assert.deepStrictEqual([plan.due, plan.weak, plan.fresh, plan.more], [0, 0, 0, 12]);
});

test("no plan asks a question twice, and the same seed plans the same", () => {
  const next = quiz.random.random(3);
  for (let seed = 1; seed < 60; seed += 1) {
    const list = full.questions.filter(() => next() < 0.5)
      .map((one) => said(one.id, at(60 + Math.floor(next() * 40)), next() < 0.3 ? 1 : undefined))
      .sort((a, b) => a.at - b.at);
    const plan = today(list, TODAY, seed);
    assert.strictEqual(new Set(ids(plan)).size, plan.tasks.length);
    assert.strictEqual(plan.due + plan.weak + plan.fresh + plan.more, plan.tasks.length);
    assert.deepStrictEqual(today(list, TODAY, seed), plan);
  }
});
