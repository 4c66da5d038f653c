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

    /** What has changed for a step, said aloud with how far the run is now. */
    function say(sentence, step) {
      if (now().state.readonly) { return; }
      app.say(fill(sentence, {
        number: step.number, progress: room.steps.said(words.progress, now().seen, words)
      }), true);
    }

    /** In a run that has ended nothing is done any more: a box jumps back. */
    function over() {
      if (now().state.ended !== null) { changed(); }
      return now().state.ended !== null;
    }

    /** `others`: somebody else has done it, which is as good as done, and said to be so. */
    function tick(step, done, others) {
      if (over()) { return; }
      write(done ? "tick" : "untick", step.id, done && others ? { others: true } : null);
      say(done ? others ? words.told_others : words.told_ticked : words.told_unticked, step);
    }

    /** Who answered and what was repeated; the step is ticked when somebody pressed for both. */
    function ack(step, value, at, ticked) {
      var both = ticked && !now().state.ticks[step.id];
      told("ack", step.id, value, at, function (state) { return state.acks[step.id]; });
      if (both && at !== null) { time(step, at); }
      else if (both) { write("tick", step.id, null); }
      say(both ? words.told_heard_ticked : words.told_heard, step);
    }

    function skip(step, value, at) {
      if (over()) { return; }
      told("skip", step.id, value, at, function (state) { return state.skips[step.id]; });
      say(value.na ? words.told_na : words.told_skipped, step);
    }

    /** A time for a step that is not ticked yet ticks it: this is how a paper list is entered. */
    function time(step, at) {
      if (!now().state.ticks[step.id]) { write("tick", step.id, null); }
      write("time", step.id, at);
    }

    /** Written down now; `at` is when it happened, null for now. `made` finds it in the state. */
    function told(kind, item, value, at, made) {
      write(kind, item, value);
      timed(at, made(now().state));
    }

    function timed(at, one) {
      if (at !== null && one) { write("time", one.event, at); }
    }

    function fact(id, text, at) {
      if ((now().state.facts[id] || "") === text) { return; }
      judged("fact", id, text);
      timed(at, (now().state.told[id] || []).slice(-1)[0]);
    }

    function acts() {
      return room.incidents.stepsOf(now().state.list).map(function (step) { return step.act; });
    }

    /**
     * Another incident at the same time, or one that was none.
     * @returns {{says: string, acts: string[]}} what has changed in words, and which steps are new
     */
    function incident(id, there) {
      var before = now().outlook.all, had = acts();
      if (there) { judged("add", id, room.incidents.broughtBy(app.data, now().state, id)); }
      else { judged("remove", id, null); }
      var says = now().state.readonly ? "" : fill(there ? words.told_added : words.told_removed, {
        title: room.incidents.titleOf(app.data, now().state, id),
        count: Math.abs(now().outlook.all - before)
      });
      if (says) { app.say(says); }
      return { says: says, acts: acts().filter(function (one) { return had.indexOf(one) < 0; }) };
    }

    /** Reports made, and duties that somebody says hold. */
    var clocks = {
      now: runNow, started: started,
      found: function (at) { write("time", room.events.FOUND, at); },
      report: function (item, done) { write(done ? "tick" : "untick", item, null); },
      time: function (item, at) { time({ id: item }, at); },
      from: function (item, at) { write("duty", item, at); },
      drop: function (item) { write("duty", item, false); }
    };

    /** From when the incident was found: the strictest reading, which can be put right. */
    function duty(one) { write("duty", room.duties.PREFIX + one.id, now().state.found); }

    return {
      write: write, clocks: clocks, duty: duty, tick: tick, skip: skip, time: time, fact: fact, incident: incident,
      now: runNow, started: started, ack: ack,
      note: function (text, at) {
        told("note", "", text, at, function (state) { return state.notes[state.notes.length - 1]; });
      }
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.runActs = runActs;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
