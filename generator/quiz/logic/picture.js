/** Answers come in, what a learner can and mixes up goes out, counted and ready to draw. */
(function (handbook) {
  "use strict";

  var RANKS = 5;
  /** To grade too low is the dangerous mistake and weighs double; design rule Q13. */
  var COST = { under: 2, over: 1 };
  /** Points by sureness 1 to 3; design rule Q14. */
  var SURE_POINTS = { right: [1, 2, 3], wrong: [0, -2, -6] };

  function isRight(one) { return handbook.quiz.answers.isRight(one); }

  function graded(one) { return one.kind === "grade"; }

  function cost(one) {
    if (isRight(one)) { return 0; }
    return graded(one) && one.given < one.right ? COST.under : COST.over;
  }

  /** How often each grade was given (row) for each right grade (column), both by rank. */
  function matrix(answers) {
    var counts = Array.from({ length: RANKS }, function () { return new Array(RANKS).fill(0); });
    answers.filter(graded).forEach(function (one) { counts[one.given][one.right] += 1; });
    return counts;
  }

  /** The two grades most often taken for each other, the higher first, or null if none were. */
  function mixedUp(counts) {
    var most = 0, found = null;
    for (var low = 0; low < RANKS; low += 1) {
      for (var high = low + 1; high < RANKS; high += 1) {
        var weight = COST.under * counts[low][high] + COST.over * counts[high][low];
        if (weight > most) { most = weight; found = [high, low]; }
      }
    }
    return found;
  }

  /** Boundaries that were missed, the costliest first: `{boundary, type, asked, missed, low}`. */
  function weakest(answers) {
    var found = new Map();
    answers.filter(function (one) { return one.boundary; }).forEach(function (one) {
      var sum = found.get(one.boundary) ||
        { boundary: one.boundary, types: [], asked: 0, missed: 0, low: 0, cost: 0 };
      sum.asked += 1;
      sum.missed += isRight(one) ? 0 : 1;
      sum.low += graded(one) && one.given < one.right ? 1 : 0;
      sum.cost += cost(one);
      if (!isRight(one) && sum.types.indexOf(one.type) < 0) { sum.types.push(one.type); }
      found.set(one.boundary, sum);
    });
    return Array.from(found.values()).filter(function (one) { return one.missed; })
      .sort(function (a, b) { return b.cost / b.asked - a.cost / a.asked || b.cost - a.cost; });
  }

  /** How far each type is: `{type, total, seen, learned, due}`, in the order of the bank. */
  function byType(bank, boxes, today) {
    return bank.types.map(function (type) {
      var sum = { type: type.id, total: 0, seen: 0, learned: 0, due: 0 };
      bank.questions.forEach(function (question) {
        var box = boxes.get(question.id);
        if (question.type !== type.id) { return; }
        sum.total += 1;
        if (!box) { return; }
        sum.seen += 1;
        sum.learned += handbook.quiz.boxes.learned(box) ? 1 : 0;
        sum.due += box.due <= today ? 1 : 0;
      });
      return sum;
    });
  }

  /** How many questions fall due on which day, soonest first: `{days, count}`, 0 is today. */
  function dueDates(bank, boxes, today) {
    var counts = new Map();
    bank.questions.forEach(function (question) {
      var box = boxes.get(question.id);
      if (!box) { return; }
      var days = Math.max(0, box.due - today);
      counts.set(days, (counts.get(days) || 0) + 1);
    });
    return Array.from(counts, function (pair) { return { days: pair[0], count: pair[1] }; })
      .sort(function (a, b) { return a.days - b.days; });
  }

  /** Points for sureness, and how many were wrong with full sureness. */
  function sureness(answers) {
    var marked = answers.filter(function (one) { return one.sure; });
    var points = marked.reduce(function (sum, one) {
      return sum + SURE_POINTS[isRight(one) ? "right" : "wrong"][one.sure - 1];
    }, 0);
    return {
      marked: marked.length, points: points,
      sureWrong: marked.filter(function (one) { return one.sure === 3 && !isRight(one); }).length
    };
  }

  /**
   * The whole picture of a learner at the time `now`.
   * @param {Bank} bank
   * @param {Answer[]} answers
   * @param {number} now
   */
  function picture(bank, answers, now) {
    var today = handbook.quiz.boxes.dayOf(now), boxes = handbook.quiz.boxes.boxes(answers);
    var told = handbook.quiz.answers.telling(answers), counts = matrix(told);
    var types = byType(bank, boxes, today), wrong = told.filter(graded);
    function total(key) {
      return types.reduce(function (sum, type) { return sum + type[key]; }, 0);
    }
    return {
      answered: told.length, right: told.filter(isRight).length,
      under: wrong.filter(function (one) { return one.given < one.right; }).length,
      over: wrong.filter(function (one) { return one.given > one.right; }).length,
      total: total("total"), seen: total("seen"), learned: total("learned"), due: total("due"),
      matrix: counts, mixedUp: mixedUp(counts), weakest: weakest(told), types: types,
      dueDates: dueDates(bank, boxes, today), sureness: sureness(told)
    };
  }

  handbook.quiz = handbook.quiz || {};
  handbook.quiz.picture = {
    picture: picture, matrix: matrix, mixedUp: mixedUp, weakest: weakest, sureness: sureness
  };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
