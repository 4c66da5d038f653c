/**
 * Answers come in; when each question is due again, and which are learned, goes out. Five boxes: a
 * right answer on a due day moves a question on, a wrong one back to the start; design rules Q05,
 * Q15.
 */
(function (handbook) {
  "use strict";

  /** Days until a question of each box is asked again. */
  var GAPS = [1, 1, 7, 30, 90];
  var LEARNED_DAYS = 2;

  /** The number of the local calendar day. */
  function dayOf(at) {
    var date = new Date(at);
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86400000;
  }

  function fresh() {
    return { box: 0, due: 0, days: 0, last: null, seen: 0, missed: 0, sureWrong: false };
  }

  /** The box after one more answer; `day` is the day of the answer. */
  function moved(box, one, day) {
    var first = box.last !== day, next = Object.assign({}, box);
    next.last = day;
    next.seen += 1;
    if (!handbook.quiz.answers.isRight(one)) {
      return Object.assign(next, {
        box: 0, days: 0, due: day + GAPS[0], missed: box.missed + 1, sureWrong: one.sure === 3
      });
    }
    if (!first) { return next; }
    next.days += 1;
    next.sureWrong = false;
    if (day >= box.due) {
      next.box = Math.min(box.box + 1, GAPS.length - 1);
      next.due = day + GAPS[next.box];
    }
    return next;
  }

  /**
   * The box of every question that was ever answered: `{box, due, days, last, seen, missed,
   * sureWrong}`; `due` and `last` are days, `days` on how many days it was right since the last
   * mistake, `sureWrong` whether the last mistake was made with full sureness and stands.
   * @param {Answer[]} answers oldest first
   * @returns {Map<string, Box>}
   */
  function boxes(answers) {
    var found = new Map();
    answers.forEach(function (one) {
      found.set(one.id, moved(found.get(one.id) || fresh(), one, dayOf(one.at)));
    });
    return found;
  }

  /** Whether a question is learned: right on two days, with no mistake since. */
  function learned(box) {
    return box.days >= LEARNED_DAYS;
  }

  handbook.quiz = handbook.quiz || {};
  handbook.quiz.boxes = { GAPS: GAPS, dayOf: dayOf, boxes: boxes, learned: learned };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
