/** The paper of an exam, and its judgement. */
"use strict";

const assert = require("node:assert");
const { test } = require("node:test");

const { bank, full, grade, action, load } = require("./banks.js");
const { exam, random } = load("exam");
const { drawn, judged } = exam;
const byId = new Map(full.questions.map((one) => [one.id, one]));
const SEEDS = Array.from({ length: 2000 }, (_, i) => i * 499 + 1);
const papers = SEEDS.map((seed) => drawn(full, seed).map((task) => byId.get(task.id)));

function rightAnswers(paper) {
  return paper.map((task) => random.rightOf(byId.get(task.id), task.variant));
}

test("the same seed draws the same paper, another seed another", () => {
  assert.deepStrictEqual(drawn(full, 42), drawn(full, 42));
  assert.strictEqual(new Set(SEEDS.map((seed) => JSON.stringify(drawn(full, seed)))).size, 2000);
});

test("every paper has 28 different questions, two of each type, one or more of them a grade", () => {
  papers.forEach((paper) => {
    assert.strictEqual(new Set(paper).size, 28);
    full.types.forEach((type) => {
      const two = paper.filter((one) => one.type === type.id);
      assert.strictEqual(two.length, 2);
      assert.ok(two.some((one) => one.kind === "grade"));
    });
  });
});

test("two questions of one type never follow each other", () => {
  papers.forEach((paper) => paper.slice(1).forEach((one, i) =>
    assert.notStrictEqual(one.type, paper[i].type)));
});

test("every paper has at least six must-knows, and every question comes up", () => {
  papers.forEach((paper) => assert.ok(paper.filter((one) => one.mustKnow).length >= 6));
  assert.strictEqual(new Set([].concat(...papers)).size, full.questions.length);
});

test("the grades of a paper are balanced: none is the key more than once above another", () => {
  papers.forEach((paper) => {
    const counts = [0, 0, 0, 0, 0];
    paper.filter((one) => one.kind === "grade").forEach((one) => {
      counts[one.variants[0].rank] += 1;
    });
    assert.ok(Math.max(...counts) - Math.min(...counts) <= 1, counts.join());
  });
});

test("variants belong to the seed and exist", () => {
  drawn(full, 77).forEach((task) => assert.strictEqual(
    task.variant, random.variantOf(byId.get(task.id), 77)));
  const used = new Set([].concat(...SEEDS.slice(0, 50).map((seed) =>
    drawn(full, seed).map((task) => task.variant))));
  assert.deepStrictEqual([...used].sort(), [0, 1, 2, 3]);
});

// 2105476912 is the FNV-1a hash of `4827/robbery/knife` that items/item.py works with.
test("the variant of a question is the one that Python tells", () => {
  const question = { id: "robbery/knife/2", variants: { length: 1000003 } };
  assert.strictEqual(random.variantOf(question, 4827), 2105476912 % 1000003);
});

test("a type with scenes only gives two of different boundaries", () => {
  const two = drawn(bank, 5).filter((task) => task.id.startsWith("fire/"));
  assert.strictEqual(two.length, 2);
  for (let seed = 1; seed < 50; seed += 1) {
    const found = drawn(bank, seed).filter((task) => task.id.startsWith("flood/"));
    assert.deepStrictEqual(found.map((task) => task.id).sort(), ["flood/a", "flood/b"]);
  }
});

test("a must-know that is wrong or open fails the paper, however good the rest", () => {
  const paper = drawn(full, 9), answers = rightAnswers(paper);
  const must = paper.findIndex((task) => byId.get(task.id).mustKnow);
  assert.strictEqual(judged(full, paper, answers).passed, true);
  for (const given of [null, (answers[must] + 1) % 3]) {
    const changed = answers.slice();
    changed[must] = given;
    assert.deepStrictEqual(judged(full, paper, changed),
      { right: 27, total: 28, under: 0, over: 0, mustKnowMissed: 1, passed: false });
  }
});

test("24 right pass and 23 do not; one too low passes and two do not", () => {
  const paper = drawn(full, 9), answers = rightAnswers(paper);
  const scenes = paper.map((_, i) => i).filter((i) => byId.get(paper[i].id).kind === "grade");
  function missing(open, low) {
    const changed = answers.slice();
    const high = scenes.filter((i) => answers[i] < 4);
    high.slice(0, low).forEach((i) => { changed[i] = 4; });
    high.slice(low, low + open).forEach((i) => { changed[i] = null; });
    return judged(full, paper, changed);
  }
  assert.deepStrictEqual([24, true], [missing(4, 0).right, missing(4, 0).passed]);
  assert.deepStrictEqual([23, false], [missing(5, 0).right, missing(5, 0).passed]);
  assert.deepStrictEqual([1, true], [missing(0, 1).under, missing(0, 1).passed]);
  assert.deepStrictEqual([2, 26, false],
    [missing(0, 2).under, missing(0, 2).right, missing(0, 2).passed]);
});

test("too high is counted apart and an open question is neither", () => {
  const questions = [grade("fire/a", 1), action("fire/b")];
  const paper = [{ id: "fire/a", variant: 0 }, { id: "fire/b", variant: 0 }];
  const found = judged({ questions }, paper, [0, null]);
  assert.deepStrictEqual(found,
    { right: 0, total: 2, under: 0, over: 1, mustKnowMissed: 0, passed: false });
  assert.strictEqual(judged({ questions }, paper, [null, 2]).over, 0);
});
