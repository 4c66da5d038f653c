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

  /**
   * What the players had judged, each time it changed what they knew: `{at, rank}` in order.
   * The highest grade in a stretch of time is the highest of these that reaches into it.
   */
  function judged(events, table) {
    var room = handbook.checklist;
    var known = events.filter(function (event) { return room.incidents.HAPPENS[event.kind]; });
    return known.map(function (event, i) {
      var state = room.events.fold(event.run, known.slice(0, i + 1));
      var facts = room.steps.known(state.facts, table);
      return { at: event.wall, rank: handbook.grade.evaluated(table, facts, []).rank };
    });
  }

  /** The highest grade reached from one time until another, and when it was first reached. */
  function reached(judgements, from, until) {
    return judgements.reduce(function (most, one, i) {
      var next = judgements[i + 1], over = next && next.at <= from;
      if (over || one.at >= until || (most.at !== null && one.rank <= most.rank)) { return most; }
      return { at: one.at, rank: one.rank };
    }, { at: null, rank: 0 });
  }

  /** When the observer last said so. */
  function markedAt(events, index) {
    return events.filter(function (event) {
      return event.kind === "mark" && event.item === ":inject-" + index;
    }).reduce(function (last, event) { return event.wall; }, null);
  }

  /** One inject: planned, told or not, judged as it should be or too low, and what was seen. */
  function injectRow(run, events, judgements, until, i) {
    var state = run.state, inject = state.drill.injects[i], next = state.drill.injects[i + 1];
    var at = toldAt(state, inject), told = at <= until;
    var end = next ? Math.min(until, toldAt(state, next)) : until;
    var found = told ? reached(judgements, at, end + 1) : { at: null, rank: 0 };
    return {
      inject: inject, at: at, told: told, rank: found.rank,
      // A grade that was right before it was asked for was reached when it was asked for.
      reached: found.rank < inject.rank || found.at === null ? null : Math.max(found.at, at),
      under: told && found.rank < inject.rank,
      mark: state.marks[":inject-" + i] || "", marked: markedAt(events, i)
    };
  }

  /**
   * @param {{state: Object, outlook: Object}} run
   * @param {Array<Object>} events of the run, in order
   * @param {Object} table
   * @param {Object} reporting the handbook's
   * @param {number} now
   * @returns {{planned: number, began: number, ended: number, injects: Array<Object>,
   *   missed: Array<{label: string, due: number, made: ?number}>, skipped: Array<Object>,
   *   open: Array<Object>, done: number, all: number}} `planned` is when the last inject was to be
   *   told; an inject that was never reached has `told: false`
   */
  function review(run, events, table, reporting, now) {
    var state = run.state, until = state.ended === null ? now : state.ended;
    var judgements = judged(events, table), injects = state.drill.injects;
    var entries = run.outlook.blocks.reduce(function (all, block) {
      return all.concat(block.entries);
    }, []);
    return {
      began: state.started, ended: until,
      planned: injects.length ? toldAt(state, injects[injects.length - 1]) : state.started,
      injects: injects.map(function (inject, i) {
        return injectRow(run, events, judgements, until, i);
      }),
      missed: handbook.checklist.misses.standing(state, reporting).map(function (one) {
        return { label: one.label, due: one.due, made: one.made };
      }),
      skipped: entries.filter(function (entry) { return entry.skip; }),
      open: entries.filter(function (entry) { return !entry.tick && !entry.skip && !entry.off; }),
      done: run.outlook.done, all: run.outlook.all
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.drill = { toldAt: toldAt, outlook: outlook, review: review };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
