/**
 * A run comes in, the reports that were made go out: ticked themselves, or made by a step that is
 * the same act. The one place that knows whether somebody was told.
 */
(function (handbook) {
  "use strict";

  var COMPANY = /^:(phone|facts|written|same-day.*|update-\d+)$/;

  function fill(sentence, values) {
    return sentence.replace(/\{([a-z_]+)\}/g, function (blank, name) { return values[name]; });
  }

  /** What every report is called; those of another grade than the one of now, too. */
  function labels(data) {
    var found = Object.create(null), PREFIX = handbook.checklist.duties.PREFIX;
    data.reporting.deadlines.forEach(function (deadline) {
      deadline.limits.forEach(function (limit) { found[limit.item] = limit.label; });
    });
    data.reporting.triggers.forEach(function (duty) { found[PREFIX + duty.id] = duty.label; });
    return found;
  }

  function dues(run, data) {
    var room = handbook.checklist, state = run.state;
    return room.clock.deadlines(room.reporting.inRun(run, data).limits, state.found, state.ticks, state.found);
  }

  /** @returns {Object<string, {item: string, label: string, at: number}>} by item */
  function made(run, data) {
    var found = Object.create(null), names = labels(data), ticks = run.state.ticks;
    Object.keys(ticks).filter(function (item) { return item.charAt(0) === ":"; }).forEach(function (item) {
      var update = /^:update-(\d+)$/.exec(item);
      var label = names[item] || (update ? fill(data.words.clock_update, { number: update[1] }) : "");
      found[item] = { item: item, label: label, at: ticks[item].at };
    });
    dues(run, data).filter(function (due) { return due.done !== null; }).forEach(function (due) {
      found[due.limit.item] = { item: due.limit.item, label: due.limit.label, at: due.done };
    });
    return found;
  }

  /** When it was last reported inside the company; null when it was not yet. */
  function last(run, data) {
    var all = made(run, data);
    return Object.keys(all).filter(function (item) { return COMPANY.test(item); })
      .map(function (item) { return all[item].at; })
      .reduce(function (latest, at) { return latest === null ? at : Math.max(latest, at); }, null);
  }

  /** Reports that are still to be made; once it is over, no further one is. */
  function open(run, data) {
    return dues(run, data).filter(function (due) {
      return due.done === null && (run.state.ended === null || !/^:update-/.test(due.limit.item));
    });
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.made = { all: made, last: last, open: open };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
