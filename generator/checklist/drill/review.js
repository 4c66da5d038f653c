/**
 * A drill that was run comes in, what went as planned and what did not goes out.
 */
(function (handbook) {
  "use strict";

  var MINUTE = 60000;

  /** When an inject is told: its minutes after the start, shortened by the factor. */
  function toldAt(state, inject) {
    return state.started + inject.at * MINUTE / state.drill.factor;
  }

  /** The injects that are due by now, and the one to come. */
  function outlook(state, now) {
    var until = state.ended === null ? now : state.ended;
    var told = state.drill.injects.filter(function (inject) { return toldAt(state, inject) <= until; });
    return { told: told, next: state.drill.injects[told.length] || null };
  }

  /** The highest grade that the players had reached in a stretch of time. */
  function reached(facts, events, table, from, until) {
    var texts = Object.assign({}, facts), rank = 0;
    function judge() {
      var known = handbook.checklist.steps.known(texts, table);
      rank = Math.max(rank, handbook.grade.evaluated(table, known, []).rank);
    }
    events.forEach(function (event) {
      if (event.kind !== "fact" || event.wall >= until) { return; }
      if (event.wall > from) { judge(); }
      if (event.value) { texts[event.item] = event.value; } else { delete texts[event.item]; }
    });
    judge();
    return rank;
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
    var start = events.filter(function (event) { return event.id === state.run; })[0];
    var entries = run.outlook.blocks.reduce(function (all, block) {
      return all.concat(block.entries);
    }, []);
    return {
      injects: told.map(function (inject, i) {
        var next = state.drill.injects[i + 1], at = toldAt(state, inject);
        var end = state.ended === null ? now : state.ended;
        var until = next ? Math.min(end, toldAt(state, next)) : end;
        var rank = reached(start.value.facts, events, table, at, until + 1);
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
