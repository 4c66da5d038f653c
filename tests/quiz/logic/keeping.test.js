/** An exam that is sat, the file of a learner, and what a browser keeps of whom. */
"use strict";

const assert = require("node:assert");
const { test } = require("node:test");

const { full, load } = require("./banks.js");
const quiz = load("answers", "boxes", "exam", "letters", "code", "sitting", "report", "store",
  "desk");
const { sitting, report } = quiz;

function shelf(refuse = false) {
  const kept = new Map();
  return {
    kept,
    getItem: (name) => (kept.has(name) ? kept.get(name) : null),
    setItem: (name, value) => {
      if (refuse) { throw new Error("QuotaExceededError"); }
      kept.set(name, value);
    },
    removeItem: (name) => { kept.delete(name); },
  };
}

function record(id, at) {
  return quiz.answers.record(full.questions.find((one) => one.id === id), 0, 0, null, at);
}

test("answers and flags may change until the paper is handed in, and never after", () => {
  let now = sitting.begun(full, 7, 1000);
  assert.strictEqual(sitting.open(now).length, 28);
  now = sitting.flagged(sitting.answered(sitting.answered(now, 2, 1), 2, 0), 5);
  assert.deepStrictEqual([now.answers[2], sitting.marked(now)], [0, [5]]);
  assert.strictEqual(sitting.open(now).includes(2), false);
  const done = sitting.submitted(now, 9000);
  assert.strictEqual(sitting.answered(done, 2, 1).answers[2], 0);
  assert.deepStrictEqual(sitting.marked(sitting.flagged(done, 5)), [5]);
  assert.strictEqual(sitting.submitted(done, 9999).ended, 9000);
});

test("a kept exam goes on where it was; what is none is not taken up", () => {
  const good = sitting.answered(sitting.begun(full, 7, 1000), 2, 1);
  assert.deepStrictEqual(sitting.restored(JSON.parse(JSON.stringify(good)), full), good);
  for (const change of [{ version: 0 }, { stamp: "x" }, { seed: null }, { answers: [0] },
    { flags: [] }, { at: 28 }, { at: "0" }, { seconds: -1 }, { ended: "now" },
    { answers: good.answers.map(() => 9) }]) {
    assert.strictEqual(sitting.restored({ ...good, ...change }, full), null,
      JSON.stringify(change));
  }
  assert.strictEqual(sitting.restored(null, full), null);
});

test("the file of a learner says which questions, who, which exam and every answer", () => {
  const done = { ...sitting.submitted(sitting.begun(full, 7, 1000), 9000), seconds: 61.4 };
  const answers = [record("typea/act0", 5)];
  const found = JSON.parse(report.written(full, { name: "\u738b", outlet: "" }, done, answers));
  assert.deepStrictEqual(found, {
    kind: "handbook-quiz-result", version: 1,
    handbook: { edition: "1.0", stamp: "89abcdef", table: "feedbeef" },
    learner: { name: "\u738b" },
    exam: {
      seed: 7, score: 0, total: 28, under: 0, passed: false, seconds: 61,
      code: quiz.code.written(full, done, new Date(9000)),
    },
    answers: [{
      id: "typea/act0", variant: 0, type: "typea", kind: "first", boundary: null, given: 0,
      right: 0, sure: null, at: 5,
    }],
  });
  const bare = JSON.parse(report.written(full, {}, sitting.begun(full, 7, 1), []));
  assert.strictEqual("exam" in bare, false);
});

test("a file brings its answers back and nothing else, damaged ones left out", () => {
  const text = report.written(full, {}, null, [record("typea/act0", 5)]);
  assert.deepStrictEqual(report.read(text), [record("typea/act0", 5)]);
  const strange = JSON.parse(text);
  strange.answers.push({ id: 1 }, null, { ...record("typea/act1", 6), extra: "<b>" });
  assert.deepStrictEqual(report.read(JSON.stringify(strange)),
    [record("typea/act0", 5), record("typea/act1", 6)]);
  for (const bad of ["", "{", "[]", "null", "3", '{"kind":"x"}',
    JSON.stringify({ ...strange, version: 2 }), JSON.stringify({ ...strange, answers: {} })]) {
    assert.strictEqual(report.read(bad), null, bad);
  }
});

test("each learner has a record, and clearing forgets one of them", () => {
  const place = shelf(), desk = quiz.desk.desk(() => place);
  desk.add([record("typea/act0", 5)]);
  assert.strictEqual(desk.change("  \u738b  \u5c0f "), true);
  assert.deepStrictEqual(desk.who(), { now: 1, names: ["", "\u738b \u5c0f"] });
  assert.deepStrictEqual(desk.answers(), []);
  desk.add([record("typea/act1", 6), record("typea/act2", 7)]);
  desk.clear();
  assert.deepStrictEqual(desk.answers(), []);
  desk.change("");
  assert.deepStrictEqual(desk.answers().map((one) => one.id), ["typea/act0"]);
});

test("what another window has added meanwhile is not lost", () => {
  const place = shelf(), one = quiz.desk.desk(() => place), other = quiz.desk.desk(() => place);
  one.add([record("typea/act0", 5)]);
  other.add([record("typea/act1", 6)]);
  assert.strictEqual(one.add([record("typea/act2", 7)]), 1);
  assert.strictEqual(one.answers().length, 3);
  assert.strictEqual(one.add([record("typea/act2", 7)]), 0);
});

test("a browser that refuses is noticed, and everything goes on", () => {
  const desk = quiz.desk.desk(() => { throw new Error("SecurityError"); });
  desk.add([record("typea/act0", 5)]);
  desk.change("\u738b");
  desk.add([record("typea/act1", 6)]);
  assert.strictEqual(desk.kept, false);
  assert.deepStrictEqual(desk.answers().map((one) => one.id), ["typea/act1"]);
  const place = shelf(true), full_ = quiz.desk.desk(() => place);
  full_.keepRound({ tasks: [] });
  assert.deepStrictEqual([full_.kept, full_.round()], [false, { tasks: [] }]);
});

test("a damaged list of names is begun anew, and there are at most twenty", () => {
  const place = shelf(), desk = quiz.desk.desk(() => place);
  place.kept.set("handbook.quiz.who", '{"now":5,"names":["a"]}');
  assert.deepStrictEqual(desk.who(), { now: 0, names: [""] });
  for (let i = 1; i < 20; i += 1) { assert.strictEqual(desk.change(`n${i}`), true); }
  assert.strictEqual(desk.change("one too many"), false);
  assert.strictEqual(desk.change("n3"), true);
});
