/**
 * How a run ends: what is still open is named before, and ending stays one tap, because it can be
 * undone. A run that has ended says so in its first line.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom && handbook.dom.make;

  function fill(sentence, values) { return handbook.checklist.mergeFields.fill(sentence, values); }

  /**
   * Reports that nobody has made: those of a certain grade, and to outsiders. A further report is
   * asked for by what happens, and none is owed when all is over.
   */
  function unreported(state, reported, now) {
    return handbook.checklist.clock.deadlines(reported.limits, state.found, state.ticks, now)
      .filter(function (due) {
        return due.done === null && !/^:update-/.test(due.limit.item)
          && (!reported.supposed || Boolean(due.limit.who));
      }).length;
  }

  /** What is still open, in words; "" when nothing is. */
  function stillOpen(steps, reports, words) {
    var found = [steps ? fill(words.end_steps, { count: steps }) : "",
      reports ? fill(words.end_reports, { count: reports }) : ""].filter(Boolean);
    return found.length ? fill(words.end_open, { what: found.join(words.by_or) }) : "";
  }

  function endedAt(state, words) {
    var clock = handbook.checklist.clock;
    return state.ended === null ? "" : fill(words.ended, {
      day: clock.date(state.ended), time: clock.time(state.ended)
    });
  }

  /** `act` is told whether the run is over. */
  function endPanel(app, list, act) {
    var words = app.words, parts = handbook.checklist.parts, over = false;
    var when = parts.el("p", "ended"), open = parts.el("p", "end-open");
    var button = parts.button("", function () { act(!over); });
    var after = make("div", {}, make("h4", {}, words.end_after),
      parts.el("ul", "after", parts.each("li", app.data.reporting.closing)));
    return {
      node: parts.panel("end", words.end, [make("p", {}, list.end), when, after, open, button]),
      /** `left` is how many reports were not made. */
      update: function (state, outlook, left) {
        over = state.ended !== null;
        after.hidden = !over;
        button.textContent = over ? words.reopen : words.end_run;
        parts.setText(when, endedAt(state, words));
        parts.setText(open, over ? "" : stillOpen(outlook.open, left, words));
      }
    };
  }

  /** The first line of a run that has ended, with the ways that are left. */
  function endedNotice(app, run, reopen) {
    var words = app.words, room = handbook.checklist, parts = room.parts, when = make("b", {});
    var node = parts.el("p", "notice checklist-over", when,
      parts.button(words.reopen_here, reopen),
      parts.link(words.write_final, room.address.ofReport(run)));
    return {
      node: node,
      update: function (state) {
        node.hidden = state.ended === null;
        parts.setText(when, endedAt(state, words));
      }
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.ending = {
    unreported: unreported, stillOpen: stillOpen, endPanel: endPanel, endedNotice: endedNotice
  };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
