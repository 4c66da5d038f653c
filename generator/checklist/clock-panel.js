/**
 * The deadlines of the grade, running from the time the incident was found; each is ticked when
 * the report has been made.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make, fill = handbook.dom.fill;
  var TELL_AT = [30, 10, 5];

  /** How a deadline stands, in words. */
  function standing(due, words) {
    var clock = handbook.checklist.clock, late = due.late, done = due.done !== null;
    var says = done ? (late ? words.clock_done_late : words.clock_done)
      : (late ? words.clock_late : words.clock_left);
    return fill(says, { left: clock.stretch(due.left), time: done ? clock.time(due.done) : "" });
  }

  /** One deadline with the box that says the report was made. */
  function clockRow(limit, words, report) {
    var el = handbook.checklist.parts.el, clock = handbook.checklist.clock;
    var left = el("span", "left"), by = el("span", "by"), allowed = make("small", {});
    var box = make("input", {
      type: "checkbox", onchange: function () { report(limit.item, box.checked); }
    });
    var node = el("li", "clock",
      el("span", "clock-name", make("b", {}, limit.label), allowed),
      el("span", "clock-time", left, by), el("label", "option", box, words.clock_tick));
    return {
      node: node,
      paint: function (due) {
        // Another grade gives the same report another limit.
        allowed.textContent = due.limit.limit;
        left.textContent = standing(due, words);
        by.textContent = fill(words.clock_by, { time: clock.time(due.at) });
        box.checked = due.done !== null;
        node.setAttribute("data-state",
          (due.done === null ? "open" : "done") + (due.late ? "-late" : ""));
      }
    };
  }

  /**
   * @param {Object} app
   * @param {{found: function(number), report: function(string, boolean),
   *   missed: function(Object, number)}} act
   */
  function clockPanel(app, act) {
    var words = app.words, parts = handbook.checklist.parts, clock = handbook.checklist.clock;
    var rows = {}, list = parts.el("ul", "clocks"), note = parts.el("p", "hint");
    var found = make("input", {
      type: "text", id: "checklist-found", inputmode: "numeric", maxlength: "5",
      autocomplete: "off", onchange: move
    });
    var state = null, limits = [], told = {};

    function move() {
      var at = clock.lastTime(found.value, state.started);
      found.setAttribute("aria-invalid", at === null ? "true" : "false");
      if (at !== null) { act.found(at); }
    }

    /** The deadlines as they stand; when a run has ended they stand still. */
    function dues(now) {
      var then = state.ended === null ? now : Math.min(now, state.ended);
      return clock.deadlines(limits, state.found, state.ticks, then);
    }

    function row(limit) {
      rows[limit.item] = rows[limit.item] || clockRow(limit, words, act.report);
      return rows[limit.item];
    }

    /** What a listener has to know of a deadline, or "": minutes left once each, and just missed. */
    function news(due) {
      var minutes = Math.ceil(due.left / clock.MINUTE), key = due.limit.item + due.at;
      var before = told[key], values = { label: due.limit.label, minutes: minutes };
      told[key] = due.late ? "late" : minutes;
      if (before === undefined || before === told[key]) { return ""; }
      if (due.late) { return fill(words.missed, values); }
      return TELL_AT.indexOf(minutes) >= 0 ? fill(words.told_left, values) : "";
    }

    /** Deadlines that fall together are said together. */
    function announce(dues) {
      var late = dues.filter(function (due) { return due.late; }).map(news).filter(Boolean);
      var soon = dues.filter(function (due) { return !due.late; }).map(news).filter(Boolean);
      if (late.length) { app.alert(late.join(words.and)); }
      if (soon.length) { app.say(soon.join(words.and)); }
    }

    function paint(now) {
      var all = dues(now), open = all.filter(function (due) {
        return due.done === null && state.ended === null;
      });
      all.forEach(function (due) { row(due.limit).paint(due); });
      announce(open);
      open.forEach(function (due) {
        if (due.late && !state.missed[due.limit.item + "@" + due.at]) {
          act.missed(due.limit, due.at);
        }
      });
    }

    function noteOf(deadline, open) {
      if (limits.length) { return ""; }
      return deadline ? words.clocks_none + deadline.by : open ? words.clocks_open : "";
    }

    return {
      node: parts.panel("clocks", words.clocks, [list, note,
        parts.el("p", "found", make("label", { "for": "checklist-found" }, words.found), found),
        parts.el("p", "hint", words.found_hint)]),
      /** Takes the run's state and the deadline of its grade (null when there is none). */
      update: function (now, newState, deadline, open) {
        state = newState;
        limits = deadline ? clock.withUpdates(deadline, state, words) : [];
        note.textContent = noteOf(deadline, open);
        if (document.activeElement !== found) {
          found.value = clock.time(state.found);
          found.setAttribute("aria-invalid", "false");
        }
        parts.place(list, dues(now).map(function (due) { return row(due.limit).node; }));
        paint(now);
      },
      paint: paint,
      /** The next deadline in a few words, for the bar. */
      nearest: function (now) {
        var due = clock.nearest(dues(now));
        if (!due) { return { text: limits.length ? words.clock_none_near : "", late: false }; }
        return { text: due.limit.label + " " + standing(due, words), late: due.late };
      }
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.clockPanel = clockPanel;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
