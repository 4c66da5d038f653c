/**
 * An exam while it is sat: which paper, what is answered so far, what is flagged, how long it took.
 * Everything may be changed until it is handed in, once.
 */
(function (handbook) {
  "use strict";

  var VERSION = 1;

  /** A new sitting of the paper of a seed, at the time `now`. */
  function begun(bank, seed, now) {
    var count = handbook.quiz.exam.drawn(bank, seed).length;
    return {
      version: VERSION, stamp: bank.stamp, seed: seed, begun: now, ended: null, seconds: 0, at: 0,
      answers: new Array(count).fill(null), flags: new Array(count).fill(false)
    };
  }

  function changed(sitting, key, place, value) {
    var list = sitting[key].slice(), next = Object.assign({}, sitting);
    list[place] = value;
    next[key] = list;
    return next;
  }

  /** With another answer at `place`; a sitting that was handed in stays as it is. */
  function answered(sitting, place, given) {
    return sitting.ended === null ? changed(sitting, "answers", place, given) : sitting;
  }

  /** With the flag at `place` put up or taken down. */
  function flagged(sitting, place) {
    return sitting.ended === null ?
      changed(sitting, "flags", place, !sitting.flags[place]) : sitting;
  }

  /** Places of questions still open, from 0. */
  function open(sitting) {
    return places(sitting.answers, function (given) { return given === null; });
  }

  /** Places of questions with a flag, from 0. */
  function marked(sitting) {
    return places(sitting.flags, Boolean);
  }

  function places(list, wanted) {
    return list.map(function (_, place) { return place; })
      .filter(function (place) { return wanted(list[place]); });
  }

  /** Handed in at the time `now`. */
  function submitted(sitting, now) {
    return sitting.ended === null ? Object.assign({}, sitting, { ended: now }) : sitting;
  }

  /** `saved` if it is a sitting that can go on with this bank, else null. */
  function restored(saved, bank) {
    var fits = saved && saved.version === VERSION && saved.stamp === bank.stamp &&
      Number.isInteger(saved.seed) && Number.isInteger(saved.begun) &&
      (saved.ended === null || Number.isInteger(saved.ended)) && saved.seconds >= 0 &&
      Array.isArray(saved.answers) && Array.isArray(saved.flags);
    if (!fits) { return null; }
    var paper = handbook.quiz.exam.drawn(bank, saved.seed);
    var questions = new Map(bank.questions.map(function (one) { return [one.id, one]; }));
    var known = saved.answers.every(function (given, place) {
      var task = paper[place];
      return given === null ||
        (task && questions.get(task.id).variants[task.variant].options[given] !== undefined);
    });
    var whole = saved.answers.length === paper.length && saved.flags.length === paper.length;
    return known && whole && Number.isInteger(saved.at) && paper[saved.at] ? saved : null;
  }

  handbook.quiz = handbook.quiz || {};
  handbook.quiz.sitting = {
    begun: begun, answered: answered, flagged: flagged, open: open, marked: marked,
    submitted: submitted, restored: restored
  };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
