/**
 * A round of practice. Only what cannot be worked out is kept: which questions, and the answers in
 * order; what is asked next follows from walking through them. A question that was answered wrong
 * comes again after `GAP` others, or at the end, told another way if it can be, until it is right.
 */
(function (handbook) {
  "use strict";

  var VERSION = 2;
  var GAP = 3;

  function tools() { return handbook.quiz.random; }

  /** One of each list in turn, until all are used up. */
  function inTurn(lists) {
    var longest = lists.reduce(function (most, list) { return Math.max(most, list.length); }, 0);
    var all = [];
    for (var i = 0; i < longest; i += 1) {
      lists.forEach(function (list) { if (i < list.length) { all.push(list[i]); } });
    }
    return all;
  }

  function grouped(ids, keyOf) {
    var groups = new Map();
    ids.forEach(function (id) {
      var key = keyOf(id);
      groups.set(key, (groups.get(key) || []).concat(id));
    });
    return Array.from(groups.values());
  }

  /**
   * The questions of a round that was wished for: as many of each type, and within a type of each
   * scene, as there can be; then all mixed.
   * @param {{id: string, type: string}[]} questions
   * @param {{types: string[], count: number, seed: number}} wish
   * @returns {string[]}
   */
  function dealt(questions, wish) {
    var next = tools().random(wish.seed), shuffled = tools().shuffled;
    var types = wish.types.map(function (type) {
      var ids = questions.filter(function (question) { return question.type === type; })
        .map(function (question) { return question.id; });
      var scenes = grouped(ids, tools().sceneOf);
      return inTurn(shuffled(scenes.map(function (scene) { return shuffled(scene, next); }), next));
    });
    var all = inTurn(shuffled(types, next));
    return shuffled(all.slice(0, wish.count || all.length), next);
  }

  /**
   * A new round of these tasks.
   * @param {Bank} bank
   * @param {{id: string, guided: boolean}[]} tasks
   * @param {number} seed
   * @param {{types: string[], count: number}|null} wish what it was dealt from, if it was
   */
  function begun(bank, tasks, seed, wish) {
    return {
      version: VERSION, stamp: bank.stamp, seed: seed, wish: wish, tasks: tasks, answers: [],
      seen: 0, stopped: false
    };
  }

  /** A new round of what was wished for. */
  function wished(bank, wish) {
    var tasks = dealt(bank.questions, wish).map(function (id) {
      return { id: id, guided: false };
    });
    return begun(bank, tasks, wish.seed, { types: wish.types, count: wish.count });
  }

  function byId(bank) {
    return new Map(bank.questions.map(function (one) { return [one.id, one]; }));
  }

  /**
   * Where a round stands. `asked` has every answer `{id, variant, turn, again, guided, given, sure,
   * right}`, `now` the question to ask, likewise up to `guided` (null when all are done), `done`
   * how many are right. `given` is the place of the chosen option, `turn` how often the question
   * was asked before.
   * @param {Bank} bank
   * @param {Round} round
   */
  function walked(bank, round) {
    var questions = byId(bank), waiting = round.tasks.slice(), times = new Map(), done = 0;
    function told(task) {
      var before = times.get(task.id) || 0, question = questions.get(task.id);
      var first = tools().variantOf(question, round.seed);
      return {
        id: task.id, variant: (first + before) % question.variants.length, turn: before,
        again: before > 0, guided: task.guided && before === 0
      };
    }
    var asked = round.answers.map(function (answer) {
      var task = waiting.shift();
      if (!task) { return null; }
      var one = told(task), options = questions.get(task.id).variants[one.variant].options;
      times.set(task.id, (times.get(task.id) || 0) + 1);
      var right = Boolean(options[answer.given] && options[answer.given].right);
      if (right) { done += 1; } else { waiting.splice(GAP, 0, task); }
      return Object.assign(one, { given: answer.given, sure: answer.sure, right: right });
    });
    var now = waiting.length && !round.stopped ? told(waiting[0]) : null;
    return { asked: asked, now: now, done: done };
  }

  /** `saved` if it is a round that can go on with this bank, else null. */
  function restored(saved, bank) {
    var known = byId(bank);
    var fits = saved && saved.version === VERSION && saved.stamp === bank.stamp &&
      Number.isInteger(saved.seed) && Array.isArray(saved.tasks) && saved.tasks.length > 0 &&
      Array.isArray(saved.answers) && saved.seen <= saved.answers.length &&
      (saved.wish === null || Boolean(saved.wish && Array.isArray(saved.wish.types))) &&
      saved.tasks.every(function (task) { return task && known.has(task.id); });
    if (!fits || !saved.answers.every(isAnswer)) { return null; }
    return walked(bank, saved).asked.every(function (one) {
      return one && known.get(one.id).variants[one.variant].options[one.given];
    }) ? saved : null;
  }

  function isAnswer(one) {
    return Boolean(one) && Number.isInteger(one.given) && one.given >= 0 &&
      (one.sure === null || [1, 2, 3].indexOf(one.sure) >= 0);
  }

  handbook.quiz = handbook.quiz || {};
  handbook.quiz.round = {
    GAP: GAP, dealt: dealt, begun: begun, wished: wished, walked: walked, restored: restored
  };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
