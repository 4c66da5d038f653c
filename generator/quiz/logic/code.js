/**
 * An exam that was sat comes in, its check code goes out; the code comes in, the same paper with
 * the same answers goes out, to be judged again. For 28 questions the code has 32 letters.
 *
 * Bits: version 2, bank 20, seed 20, day 14, right 5, too low 5, then the answers: in base 6 (five
 * options or open), five answers in 13 bits; at the end the checksum of letters.js.
 */
(function (handbook) {
  "use strict";

  var VERSION = 1;
  var HEAD = [["version", 2], ["bank", 20], ["seed", 20], ["day", 14], ["right", 5], ["under", 5]];
  var OPEN = 5, BASE = 6;
  var PACKED = { size: 5, widths: [0, 3, 6, 8, 11, 13] };
  var FIRST_DAY = Date.UTC(2020, 0, 1) / 86400000;
  var STAMP_DIGITS = 5;

  function letters() { return handbook.quiz.letters; }

  /** The days of a calendar date since 2020 began. */
  function dayOf(date) {
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86400000 - FIRST_DAY;
  }

  /** The day as `2026-11-22`. */
  function dateOf(day) {
    return new Date((FIRST_DAY + day) * 86400000).toISOString().slice(0, 10);
  }

  function packed(answers) {
    var all = [];
    for (var i = 0; i < answers.length; i += PACKED.size) {
      var some = answers.slice(i, i + PACKED.size);
      var sum = some.reduce(function (total, given) {
        return total * BASE + (given === null ? OPEN : given);
      }, 0);
      all = all.concat(letters().bits(sum, PACKED.widths[some.length]));
    }
    return all;
  }

  /** `count` answers from bits, or null if there are too few or too many, or one is no answer. */
  function unpacked(list, count) {
    var answers = [], at = 0;
    while (answers.length < count) {
      var some = Math.min(PACKED.size, count - answers.length), width = PACKED.widths[some];
      var sum = letters().number(list.slice(at, at + width)), digits = [];
      for (var i = 0; i < some; i += 1) {
        digits.unshift(sum % BASE === OPEN ? null : sum % BASE);
        sum = Math.floor(sum / BASE);
      }
      if (sum > 0 || at + width > list.length) { return null; }
      answers = answers.concat(digits);
      at += width;
    }
    return list.length - at < letters().SPARE ? answers : null;
  }

  function bankOf(stamp) {
    return parseInt(stamp.slice(0, STAMP_DIGITS), 16);
  }

  /**
   * The check code of an exam.
   * @param {Bank} bank
   * @param {{seed: number, answers: (number|null)[]}} sitting
   * @param {Date} date when it was handed in
   */
  function written(bank, sitting, date) {
    var paper = handbook.quiz.exam.drawn(bank, sitting.seed);
    var judged = handbook.quiz.exam.judged(bank, paper, sitting.answers);
    return encoded({
      version: VERSION, bank: bankOf(bank.stamp), seed: sitting.seed, day: dayOf(date),
      right: judged.right, under: judged.under
    }, sitting.answers);
  }

  /** A code of exactly these values, true or not. */
  function encoded(head, answers) {
    var all = HEAD.reduce(function (sum, field) {
      return sum.concat(letters().bits(head[field[0]], field[1]));
    }, []);
    return letters().written(all.concat(packed(answers)));
  }

  function headOf(list) {
    var at = 0, head = {};
    HEAD.forEach(function (field) {
      head[field[0]] = letters().number(list.slice(at, at + field[1]));
      at += field[1];
    });
    return { head: head, rest: list.slice(at) };
  }

  /**
   * What a typed code says: `unreadable` (mistyped or no code), `other` (made with other questions:
   * its score is only what it claims), `false` (its answers do not give its score), or `true`.
   * @param {Bank} bank
   * @param {string} text
   * @returns {{verdict: string, seed?: number, date?: string, right?: number, under?: number,
   *   stamp?: string, paper?: Object[], answers?: (number|null)[], judged?: Object}}
   */
  function read(bank, text) {
    var list = letters().read(text);
    var parts = list && headOf(list), head = parts && parts.head;
    if (!head || head.version !== VERSION || !head.seed) { return { verdict: "unreadable" }; }
    var said = {
      seed: head.seed, date: dateOf(head.day), right: head.right, under: head.under,
      stamp: head.bank.toString(16).padStart(STAMP_DIGITS, "0")
    };
    if (head.bank !== bankOf(bank.stamp)) { return Object.assign(said, { verdict: "other" }); }
    var paper = handbook.quiz.exam.drawn(bank, head.seed);
    var answers = unpacked(parts.rest, paper.length);
    if (!answers || !answerable(bank, paper, answers)) {
      return Object.assign(said, { verdict: "false" });
    }
    var judged = handbook.quiz.exam.judged(bank, paper, answers);
    var same = judged.right === head.right && judged.under === head.under;
    return Object.assign(said, {
      verdict: same ? "true" : "false", paper: paper, answers: answers, judged: judged
    });
  }

  /** Whether every answer is an option of its question. */
  function answerable(bank, paper, answers) {
    var byId = new Map(bank.questions.map(function (one) { return [one.id, one]; }));
    return paper.every(function (task, i) {
      return answers[i] === null ||
        answers[i] < byId.get(task.id).variants[task.variant].options.length;
    });
  }

  handbook.quiz = handbook.quiz || {};
  handbook.quiz.code = { written: written, encoded: encoded, read: read, dayOf: dayOf };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
