/**
 * The deadlines of the grade, running from the time the incident was found; each is ticked when
 * the report has been made.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make, fill = handbook.dom.fill;
  var STILL = 4000;  // how long rows keep their places after a touch, so that a second hits the same

  /**
   * @param {Object} app
   * @param {{found: function(number), report: function(string, boolean)}} act and what clock-row.js
   *   asks for
   */
  function clockPanel(app, act) {
    var words = app.words, parts = handbook.checklist.parts, clock = handbook.checklist.clock;
    var rows = {}, touched = -Infinity, list = parts.el("ul", "clocks"), note = parts.el("p", "hint");
    // A slip here would put every deadline wrong.
    var found = handbook.checklist.stepForms.timeField({ id: "checklist-found", hint: words.found_hint },
      words, { now: act.now, started: act.started, time: act.found });
    var state = null, limits = [], supposed = false, held = null;

    /** The deadlines as they stand; when a run has ended they stand still. */
    function dues(now) {
      var then = state.ended === null ? now : Math.min(now, state.ended);
      return clock.deadlines(limits, state.found, state.ticks, then);
    }

    function row(limit) {
      rows[limit.item] = rows[limit.item] || handbook.checklist.clockRow(limit, words, act);
      return rows[limit.item];
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

    function touch() { touched = performance.now(); }
    ["pointerdown", "keydown", "change"].forEach(function (name) {
      list.addEventListener(name, touch, true);
    });

    /** By the time left; a hand or a pointer on the list keeps the rows where they are. */
    function sort(all) {
      var nodes = all.map(function (due) { return row(due.limit).node; });
      var still = performance.now() - touched < STILL;
      var old = still ? Array.from(list.children).filter(function (node) {
        return nodes.indexOf(node) >= 0;
      }) : [];
      placed(old.concat(nodes.filter(function (node) { return old.indexOf(node) < 0; })));
    }

    function paint(now) {
      var all = dues(now);
      all.forEach(function (due) { row(due.limit).paint(due, now, state.ended !== null); });
      sort(all);
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
        paint(now);
        announceDuties(reported.duties.limits);
      },
      paint: paint,
      /** Puts the keyboard on the box of one deadline. */
      focus: function (item) { if (rows[item]) { rows[item].node.querySelector("input").focus(); } },
      /** The worst deadline in a few words, for the bar; nothing when the run has ended. */
      nearest: function (now) {
        var all = dues(now), due = state.ended === null ? clock.nearest(all) : null;
        if (state.ended !== null) { return { text: "", late: false }; }
        if (!due) { return { text: limits.length ? words.clock_none_near : "", late: false }; }
        var others = all.filter(function (one) {
          return one !== due && one.done === null && one.late && !one.limit.elsewhere;
        }).length;
        return {
          text: due.limit.label + " " + handbook.checklist.clockStanding(due, words)
            + (others ? fill(words.clock_others, { count: others }) : ""),
          late: due.late || due.kind === "now"
        };
      }
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.clockPanel = clockPanel;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
