/**
 * A grade and the facts come in; who must be told by when goes out.
 */
(function (handbook) {
  "use strict";

  /** How an incident of this rank is reported inside the company; null for 日常. */
  function deadline(reporting, rank) {
    return reporting.deadlines.filter(function (d) { return d.rank === rank; })[0] || null;
  }

  /**
   * The duties to outsiders: those that a known fact has reached, and the others.
   * @param {{triggers: Array<{facts: Object<string, number>}>}} reporting
   * @param {Object<string, number>} facts whole numbers by fact id
   */
  function triggers(reporting, facts) {
    function met(trigger) {
      return Object.keys(trigger.facts).some(function (id) {
        return Object.prototype.hasOwnProperty.call(facts, id) && facts[id] >= trigger.facts[id];
      });
    }
    return {
      met: reporting.triggers.filter(met),
      others: reporting.triggers.filter(function (trigger) { return !met(trigger); })
    };
  }

  /**
   * How an incident is reported as long as its grade is open: as the gravest it can still be.
   * @param {{rank: number, up_to: number}} result
   * @returns {{deadline: ?Object, supposed: boolean}} `supposed` as long as no grade is certain
   */
  function now(reporting, result) {
    var supposed = !result.rank && result.up_to > 0;
    return { deadline: deadline(reporting, supposed ? result.up_to : result.rank), supposed: supposed };
  }

  /** A deadline whose limits know the step of the run that makes the same report. */
  function withSteps(deadline, state) {
    return Object.assign({}, deadline, { limits: deadline.limits.map(function (limit) {
      return limit.acts && limit.acts.length ? Object.assign({}, limit, {
        step: handbook.checklist.duties.fulfilled(limit.acts, state)
      }) : limit;
    }) });
  }

  /** When a report was made, whatever the grade is now: by its own tick or by a step; or null. */
  function made(item, state, reporting) {
    var duty = handbook.checklist.duties, same = reporting.triggers.map(function (trigger) {
      return { item: duty.PREFIX + trigger.id, acts: trigger.acts };
    });
    reporting.deadlines.forEach(function (one) { same = same.concat(one.limits); });
    var limit = same.filter(function (one) { return one.item === item && one.acts; })[0];
    return handbook.checklist.clock.madeBy({
      item: item, step: limit ? duty.fulfilled(limit.acts, state) : null
    }, state.ticks);
  }

  /**
   * Who has to be told in a run: how its grade is reported, its duties to outsiders, and the limits
   * of both, see `clock.deadlines`.
   * @param {{state: Object, result: Object}} run
   * @param {Object} data the handbook's
   * @returns {{deadline: ?Object, supposed: boolean, duties: Object, limits: Array<Object>}}
   */
  function inRun(run, data) {
    var room = handbook.checklist, told = now(data.reporting, run.result);
    var duties = room.duties(data.reporting, run.state, data.grading);
    var own = told.deadline
      ? room.clock.withUpdates(withSteps(told.deadline, run.state), run.state, data.words) : [];
    return {
      deadline: told.deadline, supposed: told.supposed, duties: duties,
      limits: own.concat(duties.limits)
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.reporting = { deadline: deadline, now: now, triggers: triggers, made: made, inRun: inRun };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
