/**
 * The duties to outsiders in a run: which hold, since when, and what has fulfilled them.
 *
 * A duty holds as soon as a known fact reaches its number, or because somebody said that it does.
 * Most lines of the law cannot be read off the grading facts, so a person has to draw them.
 */
(function (handbook) {
  "use strict";

  var PREFIX = ":duty-";
  var room = handbook.checklist = handbook.checklist || {};

  /** Since when a fact has been at least so much without a break, or null when it is not now. */
  function reached(id, least, state, table) {
    return (state.told[id] || []).reduce(function (since, said) {
      var texts = {};
      texts[id] = said.value;
      var value = room.steps.known(texts, table)[id];
      if (value === undefined || value < least) { return null; }
      return since === null ? said.at : since;
    }, null);
  }

  /**
   * Since when a duty holds, or null. What was known when the run began was so when the incident
   * was found; what became known later counts from then on.
   */
  function since(duty, state, table) {
    var said = state.duties[PREFIX + duty.id];
    var times = Object.keys(duty.facts).map(function (id) {
      return reached(id, duty.facts[id], state, table);
    }).filter(function (at) { return at !== null; });
    if (said !== undefined) { return said; }
    if (!times.length) { return null; }
    var first = Math.min.apply(null, times);
    return first === state.started ? state.found : first;
  }

  /** Whether the facts alone make the duty hold: then only the facts can take it back. */
  function byFacts(duty, state, table) {
    return Object.keys(duty.facts).some(function (id) {
      return reached(id, duty.facts[id], state, table) !== null;
    });
  }

  /**
   * The step that was ticked first of those that make a report, as dialling 110 tells the police:
   * its number and time, or null when none was.
   */
  function fulfilled(acts, state) {
    return room.incidents.stepsOf(state.list).filter(function (step) {
      return acts.indexOf(step.act) >= 0 && state.ticks[step.id];
    }).map(function (step) {
      return { number: step.number, at: state.ticks[step.id].at };
    }).sort(function (a, b) { return a.at - b.at; })[0] || null;
  }

  function limitOf(duty, from, state, table) {
    return {
      item: PREFIX + duty.id, label: duty.label, limit: duty.limit, minutes: duty.minutes,
      who: duty.reporter, elsewhere: !duty.by_counter, from: from,
      step: fulfilled(duty.acts, state),
      said: !byFacts(duty, state, table)
    };
  }

  /**
   * @param {{triggers: Array<Object>}} reporting
   * @param {Object} state what `events.fold` gave
   * @param {Object} table
   * @returns {{met: Array<Object>, others: Array<Object>, limits: Array<Object>}} the duties that
   *   hold, the other ones, and a limit for each that holds, see `clock.deadlines`; `said` is true
   *   when it holds only because somebody said so
   */
  function duties(reporting, state, table) {
    var all = reporting.triggers.map(function (duty) {
      return { duty: duty, from: since(duty, state, table) };
    });
    var met = all.filter(function (one) { return one.from !== null; });
    function duty(one) { return one.duty; }
    return {
      met: met.map(duty),
      others: all.filter(function (one) { return one.from === null; }).map(duty),
      limits: met.map(function (one) { return limitOf(one.duty, one.from, state, table); })
    };
  }

  duties.PREFIX = PREFIX;
  duties.fulfilled = fulfilled;
  room.duties = duties;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
