/**
 * The grade of a run moves: a rise must be read now, with how long is left for what it asks; when it
 * is lower again, that is said and nothing is left to be read.
 */
(function (handbook) {
  "use strict";

  var fill = handbook.dom && handbook.dom.fill;

  /** What is due first at the new grade, and how it stands: a limit may be over when it begins. */
  function first(limits, state, now, words) {
    var clock = handbook.checklist.clock;
    var due = clock.deadlines(limits, state.found, state.ticks, now).filter(function (one) {
      return one.done === null && one.kind === "minutes" && !one.limit.who;
    })[0];
    if (!due) { return ""; }
    return fill(due.late ? words.rise_late : words.rise_left, {
      label: due.limit.label, limit: due.limit.limit, left: clock.stretch(due.left)
    });
  }

  /**
   * @param {Object} app
   * @param {number} rank the grade's rank when the run is shown
   * @returns {function(number, Object, Object)} told the time, the run and what `reporting.inRun`
   *   made of it, at every change
   */
  function gradeMoves(app, rank) {
    var words = app.words, room = handbook.checklist, risen = [];

    function name(to) { return room.parts.gradeName(words, app.data.grading.grades[to]); }

    return function (now, run, reported) {
      var before = rank, state = run.state;
      rank = run.result.rank;
      if (state.ended !== null) { app.alert(""); risen = []; return; }
      if (rank > before) {
        risen.push(rank);
        app.alert(fill(words.rise, {
          time: room.clock.time(now), grade: name(rank),
          by: first(reported.limits, state, now, words) || reported.deadline.by
        }), "rise-" + rank);
      }
      if (rank < before) {
        risen = risen.filter(function (one) {
          if (one > rank) { app.withdraw("rise-" + one); }
          return one <= rank;
        });
        app.say(fill(words.fall, { time: room.clock.time(now), grade: name(rank) }));
      }
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.gradeMoves = gradeMoves;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
