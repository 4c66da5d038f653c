/**
 * The deadlines of the grade, running from the time the incident was found; each is ticked when
 * the report has been made.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make, fill = handbook.dom.fill;
  var TELL_AT = [30, 10, 5];

  /**
   * @param {Object} app
   * @param {{found: function(number), report: function(string, boolean),
   *   missed: function(Object, number)}} act and what clock-row.js asks for
   */
  function clockPanel(app, act) {
    var words = app.words, parts = handbook.checklist.parts, clock = handbook.checklist.clock;
    var rows = {}, list = parts.el("ul", "clocks"), note = parts.el("p", "hint");
    // A slip here would put every deadline wrong, and what is missed is written down for good.
    var found = handbook.checklist.stepForms.timeField({ id: "checklist-found", hint: words.found_hint },
      words, { now: act.now, started: act.started, time: act.found });
    var state = null, limits = [], told = {}, supposed = false, held = null;

    /** The deadlines as they stand; when a run has ended they stand still. */
    function dues(now) {
      var then = state.ended === null ? now : Math.min(now, state.ended);
      return clock.deadlines(limits, state.found, state.ticks, then);
    }

    function row(limit) {
      rows[limit.item] = rows[limit.item] || handbook.checklist.clockRow(limit, words, act);
      return rows[limit.item];
    }

    /** What a listener has to know of a deadline, or "": minutes left once each, and just missed. */
    function news(due) {
      var minutes = Math.ceil(due.left / clock.MINUTE), key = due.limit.item + due.at;
      var before = told[key], values = { label: due.limit.label, minutes: minutes };
      told[key] = due.late ? "late" : minutes;
      if (before === undefined || before === told[key]) { return ""; }
      if (due.late) { return fill(words.missed, values); }
      return due.kind === "minutes" && TELL_AT.indexOf(minutes) >= 0
        ? fill(words.told_left, values) : "";
    }

    /** Deadlines that fall together are said together. */
    function announce(dues) {
      var late = dues.filter(function (due) { return due.late; }).map(news).filter(Boolean);
      var soon = dues.filter(function (due) { return !due.late; }).map(news).filter(Boolean);
      if (late.length) { app.alert(late.join(words.and)); }
      if (soon.length) { app.say(soon.join(words.and)); }
    }

    /** A duty that holds only now is said once. */
    function announceDuties(duties) {
      var now = duties.map(function (limit) { return limit.item; });
      var fresh = duties.filter(function (limit) { return held && held.indexOf(limit.item) < 0; });
      held = now;
      if (fresh.length) {
        app.say(fresh.map(function (limit) { return fill(words.told_duty, limit); }).join(words.and));
      }
    }

    /** A limit of a grade that is only supposed is shown, and never held against anybody. */
    function counts(due) { return !supposed || Boolean(due.limit.who); }

    function paint(now) {
      var all = dues(now), open = all.filter(function (due) {
        return due.done === null && state.ended === null;
      });
      all.forEach(function (due) { row(due.limit).paint(due, now); });
      announce(open);
      open.filter(counts).forEach(function (due) {
        if (due.late && !state.missed[due.limit.item + "@" + due.at]) {
          act.missed(due.limit, due.at);
        }
      });
    }

    function noteOf(deadline) {
      if (supposed) { return fill(words.clocks_supposed, { by: deadline.by }); }
      return limits.length ? "" : deadline ? words.clocks_none + deadline.by : "";
    }

    /** A row that moves up or down keeps the keyboard. */
    function placed(nodes) {
      var at = list.contains(document.activeElement) ? document.activeElement : null;
      parts.place(list, nodes);
      if (at && document.activeElement !== at && list.contains(at)) { at.focus(); }
    }

    return {
      node: parts.panel("clocks", words.clocks, [list, note,
        parts.el("p", "found", make("label", { "for": "checklist-found" }, words.found), found.node),
        parts.el("p", "hint", words.found_hint)]),
      /** Takes the run's state, and what `reporting.inRun` made of it. */
      update: function (now, newState, reported) {
        state = newState;
        supposed = reported.supposed;
        limits = reported.limits;
        note.textContent = noteOf(reported.deadline);
        found.update({ at: state.found });
        placed(dues(now).map(function (due) { return row(due.limit).node; }));
        paint(now);
        announceDuties(reported.duties.limits);
      },
      paint: paint,
      /** Puts the keyboard on the box of one deadline. */
      focus: function (item) { if (rows[item]) { rows[item].node.querySelector("input").focus(); } },
      /** The next deadline in a few words, for the bar. */
      nearest: function (now) {
        var due = clock.nearest(dues(now)), standing = handbook.checklist.clockStanding;
        if (!due) { return { text: limits.length ? words.clock_none_near : "", late: false }; }
        return { text: due.limit.label + " " + standing(due, words), late: due.late };
      }
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.clockPanel = clockPanel;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
