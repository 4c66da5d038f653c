/**
 * Learners of every kind sit the exam as it is shipped; how many of them pass goes out as JSON.
 * node learners.js PAPERS SHEETS bank.js random.js exam.js
 */
"use strict";

const fs = require("node:fs");
const vm = require("node:vm");

const [papers, sheets, ...scripts] = process.argv.slice(2);
globalThis.self = globalThis;
scripts.forEach((file) => vm.runInThisContext(fs.readFileSync(file, "utf8"), file));

const { quiz, quizBank: bank } = globalThis.Handbook;
const { drawn, judged } = quiz.exam;
const byId = new Map(bank.questions.map((one) => [one.id, one]));

/** Numbers from 0 to 1 of its own, so that no learner is in step with the paper (xorshift32). */
let state = 20261122;
function chance() {
  state ^= state << 13; state ^= state >>> 17; state ^= state << 5;
  return (state >>> 0) / 4294967296;
}

function any(options) { return Math.floor(chance() * options.length); }

function rightOf(options) { return options.findIndex((one) => one.right); }

/** Right so often (a slip is human), else any of the wrong ones. */
function knowing(share) {
  return (options) => {
    const right = rightOf(options);
    if (chance() < share) { return right; }
    return (right + 1 + any(options.slice(1))) % options.length;
  };
}

/** The option with most (or least) words; grades have none, there it is a guess. */
function byLength(sign) {
  return (options) => {
    if (options[0].says === null) { return any(options); }
    const widths = options.map((one) => sign * one.says.length);
    return widths.indexOf(Math.max(...widths));
  };
}

/** Always this grade; where no grade is asked, a guess. */
function always(rank) {
  return (options) => {
    const found = options.findIndex((one) => one.rank === rank);
    return found < 0 ? any(options) : found;
  };
}

/** Knows what to do but never learned a boundary: between the right grade and the one beside it. */
function vague(options) {
  const right = rightOf(options);
  if (options[0].says !== null || chance() < 0.5) { return right; }
  return right === 0 || (right < options.length - 1 && chance() < 0.5) ? right + 1 : right - 1;
}

const learners = {
  knows: knowing(0.995), slips: knowing(0.98), "nine in ten": knowing(0.9),
  "seven in ten": knowing(0.7), "no boundaries": vague, guesses: any, longest: byLength(1),
  shortest: byLength(-1), "always IV": always(1), "always III": always(2), "always II": always(3),
  "always I": always(4),
};

const passed = Object.fromEntries(Object.keys(learners).map((name) => [name, 0]));
const wrong = [];
const seen = new Set();
const keys = [0, 0, 0, 0, 0];
let fewestMust = Infinity;

for (let seed = 1; seed <= Number(papers); seed += 1) {
  const paper = drawn(bank, seed);
  const asked = paper.map((task) => byId.get(task.id));
  const told = paper.map((task, i) => asked[i].variants[task.variant]);
  const perType = new Map();
  asked.forEach((one, i) => {
    const type = perType.get(one.type) || { all: 0, grades: 0 };
    type.all += 1;
    if (one.kind === "grade") { type.grades += 1; keys[told[i].rank] += 1; }
    perType.set(one.type, type);
    seen.add(one.id);
  });
  if (new Set(paper.map((task) => task.id)).size !== paper.length) { wrong.push([seed, "twice"]); }
  perType.forEach((type, name) => {
    if (type.all !== 2 || type.grades < 1) { wrong.push([seed, name]); }
  });
  if (perType.size !== bank.types.length) { wrong.push([seed, "types"]); }
  fewestMust = Math.min(fewestMust, asked.filter((one) => one.mustKnow).length);
  Object.keys(learners).forEach((name) => {
    for (let sheet = 0; sheet < Number(sheets); sheet += 1) {
      const answers = told.map((one) => learners[name](one.options));
      if (judged(bank, paper, answers).passed) { passed[name] += 1; }
    }
  });
}

const sat = Number(papers) * Number(sheets);
const rates = Object.entries(passed).map(([name, count]) => [name, count / sat]);
process.stdout.write(JSON.stringify({
  rates: Object.fromEntries(rates), wrong: wrong.slice(0, 5), fewestMust, keys, seen: seen.size,
}));
