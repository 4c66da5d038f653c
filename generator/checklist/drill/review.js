/**
 * A drill that was run comes in, what went as planned and what did not goes out.
 */
(function (handbook) {
  "use strict";

  var MINUTE = 60000;

  /** When an inject is told, on the drill's own clock. */
  function toldAt(state, inject) {
    return state.started + inject.at * MINUTE;
  }

  /** The injects that are due by now, and the one to come. */
  function outlook(state, now) {
    var until = state.ended === null ? now : state.ended;
    var told = state.drill.injects.filter(function (inject) { return toldAt(state, inject) <= until; });
    return { told: told, next: state.drill.injects[told.length] || null };
  }

  /** The highest grade that the players had reached in a stretch of time. */
  function reached(events, table, from, until) {
    var room = handbook.checklist, known = events.filter(function (event) {
      return event.wall < until && room.incidents.HAPPENS[event.kind];
    });
    return known.reduce(function (most, event, i) {
      var next = known[i + 1];
      if (next && next.wall <= from) { return most; }
      var state = room.events.fold(event.run, known.slice(0, i + 1));
      var facts = room.steps.known(state.facts, table);
      return Math.max(most, handbook.grade.evaluated(table, facts, []).rank);
    }, 0);
  }

  /**
   * @param {{state: Object, outlook: Object}} run
   * @param {Array<Object>} events of the run, in order
   * @param {Object} table
   * @param {number} now
   * @returns {{injects: Array<Object>, missed: Array<Object>, skipped: Array<Object>,
   *   open: Array<Object>}} for each inject told: when, the grade it means, the grade the players
   *   reached before the next one, and the observer's mark
   */
  function review(run, events, table, now) {
    var state = run.state, told = outlook(state, now).told;
    var entries = run.outlook.blocks.reduce(function (all, block) {
      return all.concat(block.entries);
    }, []);
    return {
      injects: told.map(function (inject, i) {
        var next = state.drill.injects[i + 1], at = toldAt(state, inject);
        var end = state.ended === null ? now : state.ended;
        var until = next ? Math.min(end, toldAt(state, next)) : end;
        var rank = reached(events, table, at, until + 1);
        return {
          inject: inject, at: at, rank: rank, under: rank < inject.rank,
          mark: state.marks[":inject-" + i] || ""
        };
      }),
      missed: Object.keys(state.missed).map(function (key) { return state.missed[key]; }),
      skipped: entries.filter(function (entry) { return entry.skip; }),
      open: entries.filter(function (entry) { return !entry.tick && !entry.skip && !entry.off; })
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.drill = { toldAt: toldAt, outlook: outlook, review: review };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
