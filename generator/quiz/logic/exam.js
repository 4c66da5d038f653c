/**
 * A seed comes in, the paper of an exam goes out; a paper and its answers come in, the judgement
 * goes out. Two questions of each type, at least one of them to grade; design rules Q07, Q12.
 */
(function (handbook) {
  "use strict";

  /** Of 28 questions 24 must be right, at most one graded too low, every must-know right. */
  var PASS = { right: 24, of: 28, under: 1 };
  /** At least this many questions of a paper are must-knows, if the bank has them. */
  var MUST_KNOW = 6;

  function quiz() { return handbook.quiz.random; }

  function rankOf(question) { return question.variants[0].rank; }

  /** The bank's questions of each type, `{grades, others}`, types in the order of the bank. */
  function byType(bank) {
    var types = new Map();
    bank.questions.forEach(function (question) {
      var type = types.get(question.type) || { grades: [], others: [] };
      (question.kind === "grade" ? type.grades : type.others).push(question);
      types.set(question.type, type);
    });
    return Array.from(types.values());
  }

  /** One of `questions` whose grade was asked least so far; `asked` counts grades by rank. */
  function rarest(questions, asked) {
    var found = questions.reduce(function (best, one) {
      return asked[rankOf(one)] < asked[rankOf(best)] ? one : best;
    });
    asked[rankOf(found)] += 1;
    return found;
  }

  /** Two questions of a type; the second grade, if there must be one, is of another boundary. */
  function pair(type, asked, next) {
    var grades = quiz().shuffled(type.grades, next), others = quiz().shuffled(type.others, next);
    if (!grades.length) { return others.slice(0, 2); }
    var first = rarest(grades, asked);
    if (others.length) { return [first, others[0]]; }
    var rest = grades.filter(function (one) { return one !== first; });
    var apart = rest.filter(function (one) { return one.boundary !== first.boundary; });
    return rest.length ? [first, rarest(apart.length ? apart : rest, asked)] : [first];
  }

  /** Puts must-knows in for other second questions, until there are enough of them. */
  function withMustKnows(pairs, types, next) {
    var count = pairs.reduce(function (sum, two) {
      return sum + two.filter(function (one) { return one.mustKnow; }).length;
    }, 0);
    return pairs.map(function (two, i) {
      var must = types[i].others.filter(function (one) { return one.mustKnow; });
      var lacks = !two.some(function (one) { return one.mustKnow; });
      if (count >= MUST_KNOW || !lacks || !must.length || two.length < 2) { return two; }
      count += 1;
      return [two[0], quiz().shuffled(must, next)[0]];
    });
  }

  /** Each type once, then each type once again: two questions of a type never follow at once. */
  function spread(pairs, next) {
    var turned = pairs.map(function (two) { return quiz().shuffled(two, next); });
    var firsts = turned.map(function (two) { return two[0]; });
    var seconds = quiz().shuffled(turned.filter(function (two) { return two.length > 1; })
      .map(function (two) { return two[1]; }), next);
    if (seconds.length > 1 && seconds[0].type === firsts[firsts.length - 1].type) {
      seconds.push(seconds.shift());
    }
    return firsts.concat(seconds);
  }

  /**
   * The paper of a seed.
   * @param {Bank} bank
   * @param {number} seed
   * @returns {{id: string, variant: number}[]}
   */
  function drawn(bank, seed) {
    var next = quiz().random(seed), asked = [0, 0, 0, 0, 0];
    var types = quiz().shuffled(byType(bank), next);
    var pairs = types.map(function (type) { return pair(type, asked, next); });
    return spread(withMustKnows(pairs, types, next), next).map(function (question) {
      return { id: question.id, variant: quiz().variantOf(question, seed) };
    });
  }

  /** How many must be right in a paper of `total` questions. */
  function needed(total) {
    return Math.ceil(total * PASS.right / PASS.of);
  }

  /**
   * The judgement of a paper. An open question is wrong, but not graded too low.
   * @param {Bank} bank
   * @param {{id: string, variant: number}[]} paper
   * @param {(number|null)[]} answers the place of the chosen option for each question, null if open
   * @returns {{right: number, total: number, under: number, over: number, mustKnowMissed: number,
   *   passed: boolean}}
   */
  function judged(bank, paper, answers) {
    var byId = new Map(bank.questions.map(function (one) { return [one.id, one]; }));
    var sum = { right: 0, total: paper.length, under: 0, over: 0, mustKnowMissed: 0 };
    paper.forEach(function (task, i) {
      var question = byId.get(task.id), telling = question.variants[task.variant];
      var given = answers[i] === null || answers[i] === undefined ? null :
        telling.options[answers[i]];
      if (given && given.right) { sum.right += 1; return; }
      if (question.mustKnow) { sum.mustKnowMissed += 1; }
      if (given && question.kind === "grade") {
        if (given.rank < telling.rank) { sum.under += 1; } else { sum.over += 1; }
      }
    });
    sum.passed = sum.right >= needed(sum.total) && sum.under <= PASS.under &&
      sum.mustKnowMissed === 0;
    return sum;
  }

  handbook.quiz = handbook.quiz || {};
  handbook.quiz.exam = { PASS: PASS, drawn: drawn, needed: needed, judged: judged };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
