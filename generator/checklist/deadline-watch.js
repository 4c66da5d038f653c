/**
 * The deadlines of every open run, whatever is on the screen: how much is left is said, and what was
 * missed is said and written down. Only what is being entered from paper waits until all of it is there.
 */
(function (handbook) {
  "use strict";

  var fill = handbook.dom && handbook.dom.fill;
  var TELL_AT = [5, 10, 30];
  var LATE = "late";

  /** Whether somebody may still have to report in this run, here. */
  function watched(state, app) {
    return Boolean(state.list) && state.ended === null && !state.readonly
      && Boolean(state.drill) === app.drill;
  }

  /** The last mark that the time left has come down to, "late" when it is over, "" before the first. */
  function mark(due) {
    var minutes = Math.ceil(due.left / handbook.checklist.clock.MINUTE);
    var passed = TELL_AT.filter(function (one) { return minutes <= one; })[0];
    return due.late ? LATE : passed || "";
  }

  /**
   * @param {{data: Object, words: Object, journal: Object, drill: boolean, add: function(string),
   *   alert: function(string, string), withdraw: function(string), entering: function(): string}} app `entering` names the run whose
   *   times are being entered from paper, or ""
   * @returns {function(string)} looks at all runs once; told which run is on the screen, or ""
   */
  function deadlineWatch(app) {
    var words = app.words, room = handbook.checklist, clock = room.clock;
    var told = Object.create(null), known = Object.create(null);
    var alarms = [];  // what stands to be read: of which run, and which reports it asks for

    /** A run that cannot be worked out is said so where it is shown, and takes no other with it. */
    function asked(state) {
      try { return room.reporting.inRun(room.runState.worked(app.data, state), app.data); }
      catch (error) { return null; }
    }

    /** What has to be reported in a run, worked out again only when the run has changed. */
    function reported(run) {
      var state = app.journal.state(run);
      if (!known[run] || known[run].state !== state) {
        known[run] = { state: state, reported: null };
        if (watched(state, app)) { known[run].reported = asked(state); }
      }
      return known[run];
    }

    /** What a listener has to know of a deadline, or "": each mark once, however long one slept. */
    function news(run, due) {
      var key = run + due.limit.item + due.at, before = told[key], now = told[key] = mark(due);
      if (before === undefined || before === now || !now) { return ""; }
      return fill(now === LATE ? words.missed : words.told_left, {
        label: due.limit.label, minutes: Math.ceil(due.left / clock.MINUTE)
      });
    }

    /** Deadlines that fall together are said together, with the run they are of; returns those. */
    function tell(how, run, state, shown, dues) {
      var fresh = [], says = [];
      dues.forEach(function (due) {
        var what = news(run, due);
        if (what) { fresh.push(due); says.push(what); }
      });
      var what = says.join(words.and);
      if (what) {
        how(run === shown ? what : fill(words.in_run, { title: state.list.title, what: what }));
      }
      return fresh;
    }

    function alarm(run, state, shown, dues) {
      var key = run + ":" + app.journal.now(run);
      var fresh = tell(function (text) { app.alert(text, key); }, run, state, shown, dues);
      if (fresh.length) { alarms.push({ run: run, key: key, items: fresh.map(itemOf) }); }
    }

    function itemOf(due) { return due.limit.item; }

    /** An alarm has been heeded when all the reports it asks for are made. */
    function settle(run, open) {
      var items = open.map(itemOf);
      alarms = alarms.filter(function (one) {
        var stands = one.run !== run || one.items.some(function (item) { return items.indexOf(item) >= 0; });
        if (!stands) { app.withdraw(one.key); }
        return stands;
      });
    }

    /** A limit of a grade that is only supposed is shown, and never held against anybody. */
    function write(run, state, supposed, due) {
      if (!due.late || (supposed && !due.limit.who)
        || state.missed[due.limit.item + "@" + due.at]) { return; }
      app.journal.append(run, "missed", due.limit.item, { label: due.limit.label, due: due.at });
    }

    function look(run, shown) {
      var now = reported(run), made = now.reported, state = now.state;
      if (!made || app.entering() === run) { return; }
      var dues = clock.deadlines(made.limits, state.found, state.ticks, app.journal.now(run));
      var open = dues.filter(function (due) { return due.done === null; });
      settle(run, open);
      alarm(run, state, shown, open.filter(function (due) { return due.late; }));
      tell(app.add, run, state, shown, open.filter(function (due) {
        return !due.late && due.kind !== "now" && due.kind !== "set";
      }));
      dues.forEach(function (due) { write(run, state, made.supposed, due); });
    }

    return function (shown) {
      app.journal.runs().forEach(function (run) { look(run, shown); });
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.deadlineWatch = deadlineWatch;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
