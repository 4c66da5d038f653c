/**
 * What a learner has answered comes in, what to practise today goes out: sure and wrong first, then
 * new ones type by type with the rule in view, then all that is due or weak, mixed. Design rules
 * Q04, Q05, Q14, Q15.
 */
(function (handbook) {
  "use strict";

  /** Questions of one session. */
  var MOST = 12;
  /** Weak ones of one session that are not due. */
  var WEAK = 4;
  /** The first meeting with a type: so many scenes to grade, so many of the other kinds. */
  var FIRST = { grades: 4, others: 2 };

  function shuffled(list, next) { return handbook.quiz.random.shuffled(list, next); }

  /** Two tellings of one boundary stand together, because they are learned by comparing them. */
  function inPairs(questions, next) {
    var groups = new Map();
    questions.forEach(function (one) {
      var key = handbook.quiz.random.sceneOf(one.id) + " " + one.boundary;
      groups.set(key, (groups.get(key) || []).concat(one));
    });
    return shuffled(Array.from(groups.values()), next).reduce(function (all, group) {
      return all.concat(group);
    }, []);
  }

  /** The questions a learner meets first in each type that is still new. */
  function blocks(bank, boxes, next) {
    return bank.types.map(function (type) {
      var all = bank.questions.filter(function (one) { return one.type === type.id; });
      function isGrade(one) { return one.kind === "grade"; }
      function isNew(one) { return !boxes.has(one.id); }
      var grades = all.filter(isGrade), met = grades.length - grades.filter(isNew).length;
      var left = Math.min(FIRST.grades, grades.length) - met;
      if (left <= 0) { return []; }
      var others = shuffled(all.filter(function (one) { return !isGrade(one); }).filter(isNew), next)
        .sort(function (a, b) { return Number(b.mustKnow) - Number(a.mustKnow); });
      return inPairs(grades.filter(isNew), next).slice(0, left)
        .concat(others.slice(0, FIRST.others));
    }).filter(function (block) { return block.length; });
  }

  /** How much a question would help against what this learner mixes up; 0 is not at all. */
  function helps(question, picture) {
    var weak = picture.weakest.filter(function (one) {
      return one.boundary === question.boundary;
    })[0];
    var rank = question.variants[0].rank, pair = picture.mixedUp;
    var mixed = pair && question.kind === "grade" && pair.indexOf(rank) >= 0 ? 1 : 0;
    return (weak ? 4 * weak.cost / weak.asked : 0) + mixed;
  }

  /** Questions that help against missed boundaries and mixed-up grades, best first; a sister of the
   * missed question before the missed one, so that knowing its words by heart is of no use. */
  function weak(bank, boxes, picture, day, next) {
    var missed = new Set(picture.weakest.map(function (one) { return one.boundary; }));
    function missedOf(one) { return boxes.has(one.id) ? boxes.get(one.id).missed : 0; }
    return shuffled(bank.questions, next).filter(function (one) {
      var box = boxes.get(one.id);
      if (!box) { return missed.has(one.boundary); }
      return box.due > day && box.last < day && helps(one, picture) > 0;
    }).sort(function (a, b) {
      return helps(b, picture) - helps(a, picture) || missedOf(a) - missedOf(b);
    });
  }

  /** What is due, longest overdue first, but before all what was sure and wrong. */
  function due(bank, boxes, day) {
    function box(one) { return boxes.get(one.id); }
    return bank.questions.filter(function (one) { return box(one) && box(one).due <= day; })
      .sort(function (a, b) {
        return Number(box(b).sureWrong) - Number(box(a).sureWrong) || box(a).due - box(b).due;
      });
  }

  /** Questions never met: type by type until every type is begun, then from all types. */
  function fresh(bank, boxes, next) {
    var first = blocks(bank, boxes, next);
    return {
      guided: first.length > 0,
      list: first.length ? [].concat.apply([], first) : shuffled(bank.questions, next)
        .filter(function (one) { return !boxes.has(one.id); })
    };
  }

  /** Everything met, what was not asked for longest first: when nothing else is left to do. */
  function inAdvance(bank, boxes, next) {
    return shuffled(bank.questions, next).filter(function (one) { return boxes.has(one.id); })
      .sort(function (a, b) { return boxes.get(a.id).last - boxes.get(b.id).last; });
  }

  /** The first `count` things of `list` that are not in `taken`. */
  function some(list, count, taken) {
    return list.filter(function (one) { return taken.indexOf(one) < 0; }).slice(0, count);
  }

  /**
   * What to practise now. `tasks` are in order; `guided` shows the rule with the question. `due`,
   * `weak`, `fresh` and `more` (met already, practised in advance) count them.
   * @param {Bank} bank
   * @param {Answer[]} answers
   * @param {number} now
   * @param {number} seed
   * @returns {{tasks: {id: string, guided: boolean}[], due: number, weak: number, fresh: number,
   *   more: number}}
   */
  function today(bank, answers, now, seed) {
    var next = handbook.quiz.random.random(seed), boxes = handbook.quiz.boxes.boxes(answers);
    var day = handbook.quiz.boxes.dayOf(now);
    var picture = handbook.quiz.picture.picture(bank, answers, now);
    var old = due(bank, boxes, day).slice(0, MOST);
    var urgent = old.filter(function (one) { return boxes.get(one.id).sureWrong; });
    var hard = some(weak(bank, boxes, picture, day, next), Math.min(WEAK, MOST - old.length), old);
    var unmet = fresh(bank, boxes, next);
    var news = some(unmet.list, MOST - old.length - hard.length, old.concat(hard));
    var asked = old.concat(hard, news);
    var more = asked.length ? [] : inAdvance(bank, boxes, next).slice(0, MOST);
    var block = unmet.guided ? news : [];
    var mixed = shuffled(some(asked.concat(more), MOST, urgent.concat(block)), next);
    return {
      tasks: urgent.map(plain).concat(block.map(guided), mixed.map(plain)),
      due: old.length, weak: hard.length, fresh: news.length, more: more.length
    };
  }

  function plain(question) { return { id: question.id, guided: false }; }

  function guided(question) { return { id: question.id, guided: question.kind === "grade" }; }

  handbook.quiz = handbook.quiz || {};
  handbook.quiz.picks = { MOST: MOST, FIRST: FIRST, today: today };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
