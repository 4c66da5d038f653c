/** The check code of an exam: read back exactly, refused when anything is changed. */
"use strict";

const assert = require("node:assert");
const { test } = require("node:test");

const { bank, full, load } = require("./banks.js");
const { code, exam, letters, random } = load("exam", "letters", "code");
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const DAY = new Date(2026, 10, 22, 23, 30);

function sitting(seed, miss = []) {
  const paper = exam.drawn(full, seed);
  const byId = new Map(full.questions.map((one) => [one.id, one]));
  const answers = paper.map((task, i) => {
    const right = random.rightOf(byId.get(task.id), task.variant);
    return miss.includes(i) ? null : right;
  });
  return { seed, answers };
}

const text = code.written(full, sitting(482713, [3]), DAY);

test("28 answers make 32 letters in eight groups, none of them I, L, O or U", () => {
  assert.match(text, /^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
});

test("the code brings back seed, day, score and every answer, and is judged again", () => {
  const found = code.read(full, text);
  assert.strictEqual(found.verdict, "true");
  assert.strictEqual(found.seed, 482713);
  assert.strictEqual(found.date, "2026-11-22");
  assert.deepStrictEqual([found.right, found.judged.right, found.judged.total], [27, 27, 28]);
  assert.deepStrictEqual(found.answers, sitting(482713, [3]).answers);
  assert.deepStrictEqual(found.paper, exam.drawn(full, 482713));
});

test("many codes come back as they were, whatever was answered", () => {
  const next = random.random(7);
  for (let i = 0; i < 500; i += 1) {
    const seed = 1 + Math.floor(next() * 999999);
    const answers = exam.drawn(full, seed).map(() => {
      const given = Math.floor(next() * 4);
      return given === 3 ? null : given;
    });
    const found = code.read(full, code.written(full, { seed, answers }, DAY));
    assert.strictEqual(found.verdict, "true");
    assert.strictEqual(found.seed, seed);
    assert.deepStrictEqual(found.answers, answers);
  }
});

test("any single wrong letter is refused", () => {
  const plain = text.replace(/-/g, "");
  let tried = 0;
  for (let at = 0; at < plain.length; at += 1) {
    for (const letter of LETTERS) {
      if (letter === plain[at]) { continue; }
      const changed = plain.slice(0, at) + letter + plain.slice(at + 1);
      assert.strictEqual(code.read(full, changed).verdict, "unreadable", changed);
      tried += 1;
    }
  }
  assert.strictEqual(tried, 32 * 31);
});

test("swapped neighbours, lost, doubled and strange letters are refused", () => {
  const plain = text.replace(/-/g, "");
  for (let at = 0; at + 1 < plain.length; at += 1) {
    if (plain[at] === plain[at + 1]) { continue; }
    const swapped = plain.slice(0, at) + plain[at + 1] + plain[at] + plain.slice(at + 2);
    assert.strictEqual(code.read(full, swapped).verdict, "unreadable");
  }
  for (const bad of ["", "x", plain.slice(1), plain.slice(0, -1), `${plain}0`, `0${plain}`,
    plain.replace(/^./, "*"), `${plain}${plain}`, "\u6838\u9a8c\u7801"]) {
    assert.strictEqual(code.read(full, bad).verdict, "unreadable", bad);
  }
});

test("case, spaces, other dashes, full-width letters and look-alikes do not matter", () => {
  const wide = text.replace(/[0-9A-Z]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xFEE0));
  for (const typed of [text.toLowerCase(), text.replace(/-/g, " "), text.replace(/-/g, "\u2014"),
    ` ${text}\n`, wide, text.replace(/0/g, "O").replace(/1/g, "l")]) {
    assert.strictEqual(code.read(full, typed).verdict, "true", typed);
  }
});

test("a score that its answers do not give is refused, with a checksum that fits", () => {
  const { answers } = sitting(482713, [3]);
  const head = {
    version: 1, bank: parseInt(full.stamp.slice(0, 5), 16), seed: 482713, day: code.dayOf(DAY),
    right: 27, under: 0,
  };
  assert.strictEqual(code.encoded(head, answers), text);
  for (const lie of [{ right: 28 }, { right: 0 }, { under: 1 }, { seed: 482714 }]) {
    const found = code.read(full, code.encoded({ ...head, ...lie }, answers));
    assert.strictEqual(found.verdict, "false", JSON.stringify(lie));
  }
});

test("an answer that is no option of its question is refused", () => {
  const { answers } = sitting(482713);
  const action = exam.drawn(full, 482713).findIndex((task) => task.id.includes("/act"));
  const head = {
    version: 1, bank: parseInt(full.stamp.slice(0, 5), 16), seed: 482713, day: 1, right: 27,
    under: 0,
  };
  answers[action] = 4;
  assert.strictEqual(code.read(full, code.encoded(head, answers)).verdict, "false");
});

test("a code of other questions says whose it is and what it claims, no more", () => {
  const found = code.read({ ...full, stamp: "00000000" }, text);
  assert.deepStrictEqual(found, {
    verdict: "other", seed: 482713, date: "2026-11-22", right: 27, under: 0, stamp: "89abc",
  });
});

test("papers of other lengths have codes too", () => {
  const paper = exam.drawn(bank, 3);
  const answers = paper.map((_, i) => (i ? 1 : null));
  const found = code.read(bank, code.written(bank, { seed: 3, answers }, DAY));
  assert.strictEqual(found.verdict, "true");
  assert.deepStrictEqual(found.answers, answers);
});

test("bits and numbers are each other's inverse", () => {
  assert.deepStrictEqual(letters.bits(5, 4), [0, 1, 0, 1]);
  assert.strictEqual(letters.number([0, 1, 0, 1]), 5);
});
