/**
 * A run as its events and the grading table have it now.
 */
(function (handbook) {
  "use strict";

  var fill = handbook.dom && handbook.dom.fill;

  /** A run's state with its known facts, grade and outlook. */
  function worked(data, state) {
    var room = handbook.checklist, table = data.grading;
    var facts = room.steps.known(state.facts, table);
    return {
      state: state, facts: facts,
      result: handbook.grade.evaluated(table, facts, state.list.facts),
      outlook: room.steps.outlook(state.list, facts, table, state)
    };
  }

  /** The name of the file a run is kept in: what, and when it was written. */
  function fileName(app, state, at) {
    var clock = handbook.checklist.clock;
    return [app.stamped ? app.words.drill : "", app.words.file_name, state.list.title, clock.day(at),
      clock.time(at).replace(":", "")].filter(Boolean).join("-") + ".json";
  }

  /** Whether another tab has just written down that the clock jumped. */
  function jumpKnown(events, now) {
    return events.some(function (event) {
      return event.kind === "clock" && Math.abs(now - event.wall) < handbook.checklist.clock.MINUTE;
    });
  }

  /**
   * By how much the clock is behind what was written down last, as a jump back; 0 when it is not.
   * While the page was closed this is all that shows: a clock put forward looks like time gone by.
   */
  function behind(events, now) {
    var last = handbook.checklist.events.inOrder(events).pop(), jump = last ? now - last.wall : 0;
    return jump <= -handbook.checklist.clock.MINUTE ? jump : 0;
  }

  /** What has to be said about a run as a whole. */
  function notices(app, state) {
    var changed = fill(app.words.edition_changed, { now: app.data.edition, then: state.edition });
    return [
      state.edition !== app.data.edition ? changed : "",
      state.newer && !state.readonly ? app.words.newer_events : ""
    ].filter(Boolean).map(notice).concat(warnings(app, state));
  }

  function notice(text) { return handbook.checklist.parts.el("p", "notice", text); }

  /** What has to be known about a run wherever it is shown: it cannot be changed, or it was. */
  function warnings(app, state) {
    return [
      state.readonly ? app.words.readonly : "",
      app.journal.isChanged(state.run) ? app.words.stored_changed : ""
    ].filter(Boolean).map(notice);
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.runState = {
    worked: worked, fileName: fileName, jumpKnown: jumpKnown, behind: behind, notices: notices,
    warnings: warnings
  };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
