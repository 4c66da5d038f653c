/**
 * One deadline of a run: how it stands, and the box that says that the report was made.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make, fill = handbook.dom.fill;
  // The words for a report not made, made, made too late, by what the limit asks for.
  var SAYS = {
    minutes: ["clock_left", "clock_done", "clock_done_late"],
    now: ["clock_now", "clock_done_now"],
    day: ["clock_day", "clock_done", "clock_done"],
    set: ["clock_set", "clock_done"]
  };

  /** A stretch of time; of days only the days. */
  function stretch(length, words) {
    var clock = handbook.checklist.clock;
    return length < 2 * clock.DAY ? clock.stretch(length)
      : fill(words.clock_days, { days: Math.floor(length / clock.DAY) });
  }

  /** How a deadline stands, in words. */
  function standing(due, words) {
    var done = due.done !== null, says = SAYS[due.kind];
    var name = done ? (due.late && says[2]) || says[1]
      : due.late ? (due.kind === "day" ? "clock_day_late" : "clock_late") : says[0];
    return fill(words[name], {
      left: stretch(due.left, words), time: done ? handbook.checklist.clock.time(due.done) : ""
    });
  }

  /** Until when, or since when for what is due at once; with the day when that is not today. */
  function bound(due, words, now) {
    var clock = handbook.checklist.clock;
    if (due.kind !== "minutes" && due.kind !== "now") { return ""; }
    var far = due.limit.minutes * clock.MINUTE >= clock.DAY || clock.day(due.at) !== clock.day(now);
    return fill(due.kind === "now" ? words.clock_since : words.clock_by, {
      time: (far ? clock.day(due.at) + " " : "") + clock.time(due.at)
    });
  }

  function isOutside(limit) { return Boolean(limit.who); }

  /** When a duty began to count, to be put right; only those with a number have a use for it. */
  function startField(limit, words, from) {
    if (!isOutside(limit) || !limit.minutes) { return null; }
    return handbook.checklist.stepForms.timeField({
      "class": "checklist-time checklist-time-from",
      label: fill(words.clock_from, { label: limit.label })
    }, words, from);
  }

  /**
   * @param {Object} limit see clock.js and duties.js
   * @param {Object<string, string>} words
   * @param {{report: function(string, boolean), time: function(string, number),
   *   from: function(string, number), drop: function(string), now: function(): number}} act
   */
  function clockRow(limit, words, act) {
    var parts = handbook.checklist.parts, el = parts.el, forms = handbook.checklist.stepForms;
    var left = el("span", "left"), by = el("span", "by"), allowed = el("small", "allowed");
    var box = make("input", {
      type: "checkbox", id: "checklist-clock-" + limit.item.slice(1),
      onchange: function () { act.report(limit.item, box.checked); }
    });
    var name = make("b", { id: box.id + "-name" }, limit.label);
    var boxWords = make("span", { id: box.id + "-words" }), drop = parts.button(words.duty_drop, function () {
      act.drop(limit.item);
    });
    var real = forms.timeField({
      "class": "checklist-time", label: fill(words.clock_time_of, { label: limit.label })
    }, words, { now: act.now, started: act.started, time: function (at) { act.time(limit.item, at); } });
    var from = startField(limit, words, {
      now: act.now, started: act.started, time: function (at) { act.from(limit.item, at); }
    });
    var fromBox = from && make("label", { "class": "checklist-from" }, words.clock_starts, from.node);
    box.setAttribute("aria-labelledby", name.id + " " + boxWords.id);
    // The second half of a double tap would take the tick back.
    var tick = make("label", { "class": "checklist-option", onclick: function (event) {
      if (event.detail > 1) { event.preventDefault(); }
    } }, box, boxWords);
    drop.setAttribute("aria-label", words.duty_drop + " " + limit.label);

    /** When a run has ended its clocks are a record: nothing counts, nothing is to be ticked. */
    function paint(due, now, ended) {
      var step = due.step, done = due.done !== null;
      // Another grade gives the same report another limit.
      allowed.textContent = due.limit.limit;
      left.textContent = ended && !done ? words.clock_not_noted : standing(due, words);
      tick.hidden = ended;
      by.textContent = bound(due, words, now);
      box.checked = done;
      box.disabled = Boolean(step);
      boxWords.textContent = step ? fill(words.clock_step, step) : words.clock_tick;
      real.node.hidden = Boolean(step) || ended;
      real.update(done ? { at: due.done } : null);
      if (from) { from.update({ at: due.limit.from }); fromBox.hidden = done || ended; }
      drop.hidden = !due.limit.said || done || ended;
      node.setAttribute("data-state", ended && !done ? "ended" : (done ? "done" : due.kind === "now" ? "open-now" : "open")
        + (due.late ? "-late" : ""));
    }

    var node = el("li", isOutside(limit) ? "clock checklist-clock-outside" : "clock",
      name, left, allowed, by,
      limit.who ? el("small", "clock-who", limit.who) : null,
      el("span", "clock-acts", tick, real.node, fromBox, drop));
    return { node: node, paint: paint };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.clockRow = clockRow;
  room.clockStanding = standing;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
