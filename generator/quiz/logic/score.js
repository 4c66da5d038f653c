/**
 * A round comes in, what was learned and what was missed goes out. Only the first answer to a
 * question counts; to grade too low is counted apart, since it is the dangerous mistake.
 */
(function (handbook) {
  "use strict";

  var RANKS = 5;

  function empty() {
    return Array.from({ length: RANKS }, function () { return new Array(RANKS).fill(0); });
  }

  function byCount(a, b) {
    return b.count - a.count;
  }

  /** The boundaries that were missed, the most often missed first: `{says, count, low, types}`;
   * `low` says how often the grade was too low. */
  function missed(wrong, find) {
    var found = new Map();
    wrong.forEach(function (answer) {
      var question = find(answer.id);
      var option = question.options.filter(function (o) { return o.rank === answer.given; })[0];
      var one = found.get(option.miss) || { says: option.miss, count: 0, low: 0, types: [] };
      one.count += 1;
      one.low += answer.given < question.rank ? 1 : 0;
      if (one.types.indexOf(question.type) < 0) { one.types.push(question.type); }
      found.set(option.miss, one);
    });
    return Array.from(found.values()).sort(byCount);
  }

  /** The types with wrong answers, the most wrong first: `{type, count}`. */
  function reread(wrong, find) {
    var found = new Map();
    wrong.forEach(function (answer) {
      var type = find(answer.id).type;
      found.set(type, (found.get(type) || 0) + 1);
    });
    return Array.from(found, function (pair) { return { type: pair[0], count: pair[1] }; })
      .sort(byCount);
  }

  /**
   * The result of a round: `matrix[given][right]` by rank, how many were graded too `low` and too
   * `high`, which questions are `wrong`, and how many were never asked (`left`).
   * @param {Bank} bank
   * @param {Round} round
   */
  function scored(bank, round) {
    var key = handbook.quiz.round.keyOf(bank);
    var byId = new Map(bank.questions.map(function (question) { return [question.id, question]; }));
    var find = byId.get.bind(byId);
    var first = handbook.quiz.round.walked(round, key).asked
      .filter(function (answer) { return !answer.again; });
    var wrong = first.filter(function (answer) { return answer.given !== key[answer.id]; });
    var low = wrong.filter(function (answer) { return answer.given < key[answer.id]; });
    var matrix = empty();
    first.forEach(function (answer) { matrix[answer.given][key[answer.id]] += 1; });
    return {
      total: first.length, right: first.length - wrong.length, low: low.length,
      high: wrong.length - low.length, left: round.ids.length - first.length, matrix: matrix,
      wrong: wrong.map(function (answer) { return answer.id; }),
      missed: missed(wrong, find), reread: reread(wrong, find)
    };
  }

  handbook.quiz = handbook.quiz || {};
  handbook.quiz.score = { scored: scored };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
