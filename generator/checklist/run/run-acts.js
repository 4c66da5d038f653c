/**
 * What somebody does in a run: each becomes an event, and is said aloud where it is not seen.
 */
(function (handbook) {
  "use strict";

  var fill = handbook.dom && handbook.dom.fill;

  /**
   * @param {Object} app
   * @param {string} run
   * @param {function(): Object} now the run as it stands, see run-state.js
   * @param {function()} changed called after every event
   */
  function runActs(app, run, now, changed) {
    var words = app.words, room = handbook.checklist, grades = app.data.grading.grades;

    function runNow() { return app.journal.now(run); }
    function started() { return now().state.started; }

    /** Nothing is written into a run that a later program has shaped: a box jumps back. */
    function write(kind, item, value) {
      if (!now().state.readonly) { app.journal.append(run, kind, item, value); }
      changed();
    }

    /** A change that may move the grade: a new grade is written down with it. */
    function judged(kind, item, value) {
      var before = now().result.rank;
      write(kind, item, value);
      var rank = now().result.rank;
      if (rank !== before) {
        write("grade", "", { mark: room.parts.gradeName(words, grades[rank]) });
      }
    }

    function tick(step, done) {
      write(done ? "tick" : "untick", step.id, null);
      if (now().state.readonly) { return; }
      app.say(fill(done ? words.told_ticked : words.told_unticked, {
        number: step.number, progress: fill(words.progress, now().outlook)
      }));
    }

    function skip(step, value) {
      write("skip", step.id, value);
      if (now().state.readonly) { return; }
      app.say(fill(value.na ? words.told_na : words.told_skipped, { number: step.number }));
    }

    /** A time for a step that is not ticked yet ticks it: this is how a paper list is entered. */
    function time(step, at) {
      if (!now().state.ticks[step.id]) { write("tick", step.id, null); }
      write("time", step.id, at);
    }

    /** Written down now; `at` is when it happened, null for now. `made` finds it in the state. */
    function told(kind, item, value, at, made) {
      write(kind, item, value);
      var one = made(now().state);
      if (at !== null && one) { write("time", one.event, at); }
    }

    function fact(id, text) {
      if ((now().state.facts[id] || "") !== text) { judged("fact", id, text); }
    }

    /** Another incident at the same time, or one that was none. */
    function incident(id, there) {
      var before = now().outlook.all;
      if (there) { judged("add", id, room.incidents.broughtBy(app.data, now().state, id)); }
      else { judged("remove", id, null); }
      if (now().state.readonly) { return; }
      app.say(fill(there ? words.told_added : words.told_removed, {
        title: room.incidents.titleOf(app.data, now().state, id),
        count: Math.abs(now().outlook.all - before)
      }));
    }

    /** Reports made, deadlines missed, duties that somebody says hold. */
    var clocks = {
      now: runNow, started: started,
      found: function (at) { write("time", room.events.FOUND, at); },
      report: function (item, done) { write(done ? "tick" : "untick", item, null); },
      time: function (item, at) { time({ id: item }, at); },
      from: function (item, at) { write("duty", item, at); },
      drop: function (item) { write("duty", item, false); },
      missed: function (limit, due) {
        write("missed", limit.item, { label: limit.label, due: due });
      }
    };

    /** From when the incident was found: the strictest reading, which can be put right. */
    function duty(one) { write("duty", room.duties.PREFIX + one.id, now().state.found); }

    return {
      write: write, clocks: clocks, duty: duty, tick: tick, skip: skip, time: time, fact: fact, incident: incident,
      now: runNow, started: started,
      ack: function (step, value, at) {
        told("ack", step.id, value, at, function (state) { return state.acks[step.id]; });
      },
      note: function (text, at) {
        told("note", "", text, at, function (state) { return state.notes[state.notes.length - 1]; });
      }
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.runActs = runActs;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
