/**
 * One learner's way through a package: the order of the questions, what was answered, and the text
 * it is kept as. `answers` has for each question, in the order of the package, the place of the
 * chosen option or null.
 */
(function (handbook) {
  "use strict";

  var VERSION = "1";
  var LETTERS = "abcdefghij";
  var MOST_SEEDS = 1000000;

  /** A new attempt; the seed mixes the questions. */
  function begun(data, seed) {
    var places = data.questions.map(function (_, place) { return place; });
    return {
      seed: seed, order: handbook.quiz.random.shuffled(places, handbook.quiz.random.random(seed)),
      answers: data.questions.map(function () { return null; }), done: false
    };
  }

  /** The attempt as text: `1;<stamp>;<seed>;<a place or - for each question>;<done>`. */
  function packed(data, attempt) {
    var answers = attempt.answers.map(function (place) { return place === null ? "-" : place; });
    return [VERSION, data.stamp, attempt.seed, answers.join(""), attempt.done ? 1 : 0].join(";");
  }

  /** The attempt that `text` keeps; null if it is of other questions, or none. */
  function unpacked(data, text) {
    var parts = String(text).split(";");
    var fits = parts.length === 5 && parts[0] === VERSION && parts[1] === data.stamp &&
      /^\d{1,7}$/.test(parts[2]) && /^[\d-]*$/.test(parts[3]) &&
      parts[3].length === data.questions.length;
    if (!fits) { return null; }
    var attempt = begun(data, Number(parts[2]));
    attempt.done = parts[4] === "1";
    attempt.answers = parts[3].split("").map(function (sign) {
      return sign === "-" ? null : Number(sign);
    });
    var known = attempt.answers.every(function (place, i) {
      return place === null || place < data.questions[i].variants[0].options.length;
    });
    return known ? attempt : null;
  }

  function rightPlace(question) {
    return question.variants[0].options.findIndex(function (option) { return option.right; });
  }

  /** How many questions have no answer. */
  function open(attempt) {
    return attempt.answers.filter(function (place) { return place === null; }).length;
  }

  /** The judgement by the rules of the exam; in practice nothing is passed or failed. */
  function judged(data, attempt) {
    var paper = data.questions.map(function (one) { return { id: one.id, variant: 0 }; });
    var sum = handbook.quiz.exam.judged(data, paper, attempt.answers);
    if (!data.exam) { sum.passed = null; }
    return sum;
  }

  /** The answer to the question at `place` as a platform keeps it; null while it is open. */
  function answer(data, attempt, place) {
    var question = data.questions[place], given = attempt.answers[place];
    var right = rightPlace(question);
    return given === null ? null : {
      id: question.lms, given: LETTERS[given], right: LETTERS[right], correct: given === right
    };
  }

  handbook.attempt = {
    MOST_SEEDS: MOST_SEEDS, begun: begun, packed: packed, unpacked: unpacked, open: open,
    judged: judged, answer: answer, rightPlace: rightPlace
  };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
