/**
 * A round comes in, what was learned and what was missed goes out. Only the first answer to a
 * question counts; to grade too low is counted apart, since it is the dangerous mistake.
 */
(function (handbook) {
  "use strict";

  function byCount(a, b) {
    return b.count - a.count;
  }

  /** What was missed, the most often missed first: `{says, count, low}`; `low` says how often the
   * grade was too low. Questions without a boundary are left out. */
  function missed(wrong, find) {
    var found = new Map();
    wrong.forEach(function (answer) {
      var telling = find(answer.id).variants[answer.variant], option = telling.options[answer.given];
      if (!option.miss) { return; }
      var one = found.get(option.miss) || { says: option.miss, count: 0, low: 0 };
      one.count += 1;
      one.low += option.rank < telling.rank ? 1 : 0;
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
    var byId = new Map(bank.questions.map(function (question) { return [question.id, question]; }));
    var find = byId.get.bind(byId);
    var first = handbook.quiz.round.walked(bank, round).asked
      .filter(function (answer) { return !answer.again; });
    var wrong = first.filter(function (answer) { return !answer.right; });
    var records = first.map(function (one) {
      return handbook.quiz.answers.record(find(one.id), one.variant, one.given, one.sure, 0);
    });
    var graded = records.filter(function (one) { return one.kind === "grade"; });
    return {
      total: first.length, right: first.length - wrong.length,
      low: graded.filter(function (one) { return one.given < one.right; }).length,
      high: graded.filter(function (one) { return one.given > one.right; }).length,
      left: round.tasks.length - first.length, matrix: handbook.quiz.picture.matrix(records),
      graded: graded.length, sureness: handbook.quiz.picture.sureness(records),
      wrong: wrong.map(function (answer) { return answer.id; }),
      missed: missed(wrong, find), reread: reread(wrong, find)
    };
  }

  handbook.quiz = handbook.quiz || {};
  handbook.quiz.score = { scored: scored };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
