/**
 * A round of questions. Only what cannot be worked out is kept: which questions, and the answers in
 * order; what is asked next follows from walking through them. A question that was answered wrong
 * comes again after `GAP` others, or at the end, until it is answered right.
 */
(function (handbook) {
  "use strict";

  var VERSION = 1;
  var GAP = 3;

  /** A source of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32). */
  function random(seed) {
    var state = seed >>> 0;
    return function () {
      state = (state + 0x6D2B79F5) >>> 0;
      var mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
  }

  /** The same things in another order; `next` gives numbers from 0 to 1. */
  function shuffled(list, next) {
    var mixed = list.slice();
    for (var i = mixed.length - 1; i > 0; i -= 1) {
      var j = Math.floor(next() * (i + 1)), kept = mixed[i];
      mixed[i] = mixed[j];
      mixed[j] = kept;
    }
    return mixed;
  }

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

  function sceneOf(id) {
    return id.split("/").slice(0, 2).join("/");
  }

  /**
   * The questions of a round: as many of each type, and within a type of each scene, as there can
   * be; then all mixed.
   * @param {{id: string, type: string}[]} questions
   * @param {{types: string[], count: number, seed: number}} wish
   * @returns {string[]}
   */
  function dealt(questions, wish) {
    var next = random(wish.seed);
    var types = wish.types.map(function (type) {
      var ids = questions.filter(function (question) { return question.type === type; })
        .map(function (question) { return question.id; });
      var scenes = grouped(ids, sceneOf).map(function (scene) { return shuffled(scene, next); });
      return inTurn(shuffled(scenes, next));
    });
    var all = inTurn(shuffled(types, next));
    return shuffled(all.slice(0, wish.count || all.length), next);
  }

  /**
   * A new round.
   * @param {Bank} bank
   * @param {{types: string[], count: number, seed: number}} wish
   * @param {string[]=} ids the questions, if they are picked and not dealt
   */
  function begun(bank, wish, ids) {
    return {
      version: VERSION, stamp: bank.stamp, wish: wish,
      ids: ids ? shuffled(ids, random(wish.seed)) : dealt(bank.questions, wish),
      picked: Boolean(ids), answers: [], seen: 0, stopped: false
    };
  }

  /** The right rank of each question by id. */
  function keyOf(bank) {
    var key = {};
    bank.questions.forEach(function (question) { key[question.id] = question.rank; });
    return key;
  }

  /**
   * Where a round stands: `asked` has every answer `{id, given, again}`, `now` is the question to
   * ask (null when all are done), `again` whether it was missed before, `done` how many are right.
   * @param {Round} round
   * @param {Object<string, number>} key
   */
  function walked(round, key) {
    var waiting = round.ids.slice(), asked = [], met = {}, done = 0;
    round.answers.forEach(function (given) {
      var id = waiting.shift();
      asked.push({ id: id, given: given, again: met[id] === true });
      met[id] = true;
      if (given === key[id]) { done += 1; } else { waiting.splice(GAP, 0, id); }
    });
    var now = waiting.length && !round.stopped ? waiting[0] : null;
    return { asked: asked, now: now, again: met[now] === true, done: done };
  }

  /** `saved` if it is a round that can go on with this bank, else null. */
  function restored(saved, bank) {
    var key = keyOf(bank);
    var fits = saved && saved.version === VERSION && saved.stamp === bank.stamp &&
      Array.isArray(saved.ids) && saved.ids.length > 0 && Array.isArray(saved.answers) &&
      saved.wish && Array.isArray(saved.wish.types) && saved.seen <= saved.answers.length &&
      saved.ids.every(function (id) { return Object.prototype.hasOwnProperty.call(key, id); }) &&
      saved.answers.every(function (rank) {
        return Number.isInteger(rank) && rank >= 0 && rank <= 4;
      });
    if (!fits) { return null; }
    var walk = walked(saved, key);
    return walk.asked.every(function (answer) { return answer.id !== undefined; }) ? saved : null;
  }

  handbook.quiz = handbook.quiz || {};
  handbook.quiz.round = {
    GAP: GAP, random: random, shuffled: shuffled, dealt: dealt, begun: begun, keyOf: keyOf,
    walked: walked, restored: restored
  };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
