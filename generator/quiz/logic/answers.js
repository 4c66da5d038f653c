/**
 * What a learner has answered, as a list of plain records, oldest first: all that is kept about
 * learning; boxes, pictures and picks are worked out from it. A record is `{id, variant, type,
 * kind, boundary, given, right, sure, at}`: `given` and `right` are ranks for `kind` "grade" and
 * places of options otherwise, `sure` is 1 to 3 or null, `at` milliseconds since 1970.
 */
(function (handbook) {
  "use strict";

  /** More than three years of daily practice; then the oldest are forgotten. */
  var MOST = 6000;

  /** The record of an answer: the option at `given` of a question's variant, chosen at `at`. */
  function record(question, variant, given, sure, at) {
    var options = question.variants[variant].options, right = handbook.quiz.random.rightOf;
    var ranked = question.kind === "grade", best = right(question, variant);
    return {
      id: question.id, variant: variant, type: question.type, kind: question.kind,
      boundary: question.boundary, given: ranked ? options[given].rank : given,
      right: ranked ? options[best].rank : best, sure: sure, at: at
    };
  }

  function whole(value, least, most) {
    return Number.isInteger(value) && value >= least && value <= most;
  }

  function text(value) {
    return typeof value === "string" && value.length > 0 && value.length <= 200;
  }

  /** Whether `one` is a record, wherever it comes from. */
  function valid(one) {
    return Boolean(one) && text(one.id) && text(one.type) && text(one.kind) &&
      (one.boundary === null || text(one.boundary)) && whole(one.variant, 0, 999) &&
      whole(one.given, 0, 9) && whole(one.right, 0, 9) &&
      (one.sure === null || whole(one.sure, 1, 3)) && whole(one.at, 0, 8640000000000000);
  }

  /** Both lists as one, each record once, oldest first; the order of the two does not matter. */
  function merged(some, others) {
    var found = new Map();
    some.concat(others).forEach(function (one) { found.set(one.at + " " + one.id, one); });
    return Array.from(found.values()).sort(function (a, b) {
      return a.at - b.at || (a.id < b.id ? -1 : 1);
    }).slice(-MOST);
  }

  function isRight(one) { return one.given === one.right; }

  /** Answers that show what was known: not those given again on the day of a mistake. */
  function telling(answers) {
    var missed = new Set();
    return answers.filter(function (one) {
      var key = handbook.quiz.boxes.dayOf(one.at) + " " + one.id, again = missed.has(key);
      if (!isRight(one)) { missed.add(key); }
      return !again;
    });
  }

  handbook.quiz = handbook.quiz || {};
  handbook.quiz.answers = {
    MOST: MOST, record: record, valid: valid, merged: merged, isRight: isRight, telling: telling
  };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
