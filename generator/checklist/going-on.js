/**
 * What is going on already: the run that a new start would double, those it may be part of, and, in
 * a run, which others there are. Nobody begins the same thing twice without having seen the first.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make, fill = handbook.dom.fill;
  var DAY = 24 * 60 * 60000;

  /** The runs that nobody has ended, the one begun last first. */
  function open(events) {
    return handbook.checklist.events.runs(events).filter(function (state) {
      return state.list && state.ended === null;
    });
  }

  function isAbout(state, ids) {
    return ids.every(function (id) { return state.incidents.indexOf(id) >= 0; });
  }

  /** Whether a run is going on about all these incidents. */
  function twin(app, ids) {
    return open(app.journal.events()).some(function (state) { return isAbout(state, ids); });
  }

  /** 14:05, with the day when it is not today. */
  function began(app, state) {
    var clock = handbook.checklist.clock, time = clock.time(state.started);
    var day = clock.day(state.started);
    return day === clock.day(app.journal.now(state.run)) ? time : day + " " + time;
  }

  function way(app, state, main) {
    return handbook.checklist.parts.link(fill(app.words.run_resume_from, {
      time: began(app, state)
    }), handbook.checklist.address.ofRun(state.run, ""), main);
  }

  /** How far a run is: what it is about, and how many of its steps are done. */
  function howFar(app, state) {
    var steps = handbook.checklist.steps, outlook = steps.standing(state, app.data.grading);
    return state.list.title
      + (outlook ? " · " + steps.said(app.words.progress, outlook, app.words) : "");
  }

  /**
   * Beside the way to a new run of these incidents.
   * @param {Object} app
   * @param {string[]} ids
   * @param {function(): Node} another makes a button that begins one more run
   * @param {function(Object)} join told the run that this is part of
   * @returns {{twins: Node, others: Node, dock: Node, update: function(): boolean}} `twins` goes
   *   first on the screen, `dock` stays at the foot of a phone; `update` says whether there are twins
   */
  function goingOn(app, ids, another, join) {
    var words = app.words, parts = handbook.checklist.parts, el = parts.el;
    var twins = el("section", "twins"), others = make("div", {}), dock = make("span", {});

    function joining(state) {
      return el("p", "notice", fill(words.join_note, {
        title: state.list.title, time: began(app, state)
      }), parts.button(words.join, function () { join(state); }));
    }

    function resume(state, i) {
      return el("p", "twin", way(app, state, i === 0), make("small", {}, howFar(app, state)));
    }

    return {
      twins: twins, others: others, dock: dock,
      update: function () {
        var going = open(app.journal.events());
        var same = going.filter(function (state) { return isAbout(state, ids); });
        twins.hidden = !same.length;
        parts.refill(twins, same.length ? [make("h3", {}, words.resume_note), same.map(resume),
          el("p", "another", another(), " ", words.start_another_hint)] : []);
        parts.refill(dock, same.slice(0, 1).map(function (state) { return way(app, state, true); }));
        parts.refill(others, going.filter(function (state) {
          return same.indexOf(state) < 0 && !state.readonly;
        }).map(joining));
        return same.length > 0;
      }
    };
  }

  /** In a run: the others that are going on, begun within a day, each with the way to it. */
  function elsewhere(app, run) {
    var words = app.words, room = handbook.checklist, now = app.journal.now(run);
    var runs = open(app.journal.events().filter(function (event) { return event.run !== run; }))
      .filter(function (state) { return Math.abs(now - state.started) < DAY; });
    return runs.length ? room.parts.el("p", "elsewhere", words.elsewhere, runs.map(function (state) {
      return make("a", { href: room.address.ofRun(state.run, "") },
        state.list.title + " " + began(app, state));
    })) : null;
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.goingOn = goingOn;
  room.twin = twin;
  room.elsewhere = elsewhere;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
