/**
 * A drill in a run: what is told now, and what the observer saw; the sheet for afterwards comes along.
 * Nothing is filled in or ticked for the players.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make, fill = handbook.dom.fill;
  var MARKS = ["yes", "no", "unseen"];

  /** Before the start: what is told first, what is practised, and how fast the clock runs. */
  function briefing(app, drill, changed) {
    var words = app.words, parts = handbook.checklist.parts, el = parts.el;
    var select = make("select", { id: "checklist-factor", onchange: function () {
      changed(Number(select.value));
    } }, [1, 2, 5, 10].map(function (factor) {
      return make("option", { value: factor }, fill(words.drill_factor, { factor: factor }));
    }));
    return parts.panel("drill", drill.title, [
      make("p", {}, drill.opening),
      make("ul", {}, parts.each("li", drill.goals)),
      el("p", "found", make("label", { "for": "checklist-factor" }, words.drill_speed), select),
      el("p", "hint", drill.last)
    ]);
  }

  function marker(app, index, mark) {
    var words = app.words, el = handbook.checklist.parts.el, name = "checklist-mark-" + index;
    return el("div", "options", MARKS.map(function (value) {
      var input = make("input", {
        type: "radio", name: name, value: value, onchange: function () { mark(index, value); }
      });
      return el("label", "option", input, words["drill_mark_" + value]);
    }));
  }

  /**
   * @param {Object} app
   * @param {Object} drill as the run keeps it
   * @param {function(number, string)} mark told which inject and what the observer saw
   */
  function drillPanel(app, drill, mark) {
    var words = app.words, room = handbook.checklist, parts = room.parts, el = parts.el;
    var list = el("ol", "injects"), next = el("p", "drill-next");
    var fast = drill.factor > 1, pace = el("p", "hint");
    var shown = -1, state = null, sheet = room.reviewSheet(app, drill);
    var rows = drill.injects.map(function (inject, i) {
      var box = marker(app, i, mark);
      return {
        node: make("li", {}, make("b", {}, inject.say),
          make("p", {}, fill(words.drill_look, { what: inject.look_for })), box),
        set: function (value) {
          box.querySelectorAll("input").forEach(function (one) { one.checked = one.value === value; });
        }
      };
    });

    function paint(now) {
      var due = room.drill.outlook(state, now), count = due.told.length;
      pace.textContent = fast ? fill(words.drill_clock, {
        time: room.clock.second(now), factor: drill.factor
      }) : "";
      next.textContent = state.ended !== null ? "" : due.next ? fill(words.drill_next, {
        left: room.clock.stretch(room.drill.toldAt(state, due.next) - now)
      }) : words.drill_all_told;
      if (count === shown) { return; }
      parts.place(list, rows.slice(0, count).map(function (row) { return row.node; }));
      if (shown >= 0 && count > shown && state.ended === null) {
        app.alert(fill(words.drill_told, { say: due.told[count - 1].say }));
      }
      shown = count;
    }

    return {
      node: parts.panel("drill", words.drill_stamp + drill.title, [next, pace, list]),
      paint: function (now) { if (state) { paint(now); } },
      review: sheet.node,
      update: function (run, events, now) {
        state = run.state;
        rows.forEach(function (row, i) { row.set(state.marks[":inject-" + i] || ""); });
        paint(now);
        sheet.update(state.ended === null ? null : room.drill.review(run, events, app.data.grading, app.data.reporting, now));
      }
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.drillParts = { briefing: briefing, drillPanel: drillPanel };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
