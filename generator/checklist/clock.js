/**
 * Times: deadlines from a stored start, how much is left, and how times are written.
 *
 * Nothing here counts: everything is worked out from the time now, so that a sleeping computer or
 * a hidden tab cannot make a clock wrong.
 */
(function (handbook) {
  "use strict";

  var MINUTE = 60000, DAY = 24 * 60 * MINUTE;
  var FASTEST = 100;

  function two(number) {
    return String(number).padStart(2, "0");
  }

  /** 14:05 */
  function time(at) {
    var date = new Date(at);
    return two(date.getHours()) + ":" + two(date.getMinutes());
  }

  /** 14:05:09 */
  function second(at) {
    return time(at) + ":" + two(new Date(at).getSeconds());
  }

  /** 11-22 */
  function day(at) {
    var date = new Date(at);
    return two(date.getMonth() + 1) + "-" + two(date.getDate());
  }

  /** 2026-11-22: what is kept for years says its year. */
  function date(at) {
    return new Date(at).getFullYear() + "-" + day(at);
  }

  /** The day and a blank, or nothing on the day on which the run began. */
  function otherDay(at, began) {
    return day(at) === day(began) ? "" : day(at) + " ";
  }

  /** A stretch of time: 4:59, or 1:04:59. */
  function stretch(length) {
    var seconds = Math.floor(length / 1000), minutes = Math.floor(seconds / 60);
    var hours = Math.floor(minutes / 60);
    return (hours ? hours + ":" + two(minutes % 60) : String(minutes)) + ":" + two(seconds % 60);
  }

  /** What a limit asks for: "now", within "minutes", by the end of the "day", or no number is "set". */
  function kindOf(limit) {
    if (typeof limit.minutes === "number") { return limit.minutes ? "minutes" : "now"; }
    return limit.day ? "day" : "set";
  }

  function endOfDay(at) {
    return new Date(at).setHours(24, 0, 0, 0);
  }

  function dueAt(limit, from) {
    var kind = kindOf(limit);
    if (kind === "set") { return Infinity; }
    return kind === "day" ? endOfDay(from) : from + limit.minutes * MINUTE;
  }

  /**
   * What made a report first, or null: its own tick, or a step that is the same act.
   * @returns {?{at: number, number: (number|undefined)}} `number` is the step's
   */
  function madeBy(limit, ticks) {
    var own = ticks[limit.item], step = limit.step;
    return own && step ? (own.at < step.at ? own : step) : own || step || null;
  }

  /**
   * The deadlines as they stand now: those still open first, the least time left before the others.
   * @param {Array<{item: string, minutes: ?number, day: ?boolean, from: ?number,
   *   step: ?{at: number}}>} limits
   *   `from` is when the limit begins to count, if that is not when the incident was found
   * @param {number} found when the incident was found
   * @param {Object<string, {at: number}>} ticks
   * @param {number} now
   * @returns {Array<{limit: Object, kind: string, at: number, done: ?number, late: boolean,
   *   left: number, step: ?{number: number}}>} `step` is what made the report, if a step did; `left` is how long until then, or how long since; for a report made, by how
   *   much it was early or late. What is due at once is never late: `left` says how long it waits.
   */
  function deadlines(limits, found, ticks, now) {
    return limits.map(function (limit) {
      var at = dueAt(limit, typeof limit.from === "number" ? limit.from : found);
      var kind = kindOf(limit), made = madeBy(limit, ticks), done = made ? made.at : null;
      var until = at - (done === null ? now : done);
      return {
        limit: limit, kind: kind, at: at, done: done, late: until < 0 && kind !== "now",
        left: Math.abs(until), step: made && made.number ? made : null
      };
    }).sort(function (a, b) {
      return (a.done === null ? 0 : 1) - (b.done === null ? 0 : 1) || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);
    });
  }

  /**
   * The limits of a grade with its further reports: each is due so long after the one before it,
   * the first after the report by telephone. One more than have been made.
   */
  function withUpdates(deadline, state, words) {
    var every = deadline.update, limits = deadline.limits.slice();
    var last = limits.filter(function (limit) { return limit.item === ":phone"; })
      .map(function (limit) { return madeBy(limit, state.ticks); })[0];
    for (var n = 1; every && last; n += 1) {
      var item = ":update-" + n;
      limits.push({
        item: item, label: words.clock_update.replace("{number}", n), limit: every.limit,
        minutes: (last.at - state.found) / MINUTE + every.minutes
      });
      last = state.ticks[item];
    }
    return limits;
  }

  /**
   * The time in a run at a real time. A drill told at ten times the speed has a clock of its own,
   * that much faster: what is told, deadlines and the log all go by it.
   * @param {?Object} start the event the run began with; a pace that nobody can choose is none
   * @param {number} real
   */
  function inRun(start, real) {
    var drill = start && start.value && start.value.drill, factor = drill ? drill.factor : 1;
    return typeof factor === "number" && factor > 1 && factor <= FASTEST
      ? Math.round(start.wall + (real - start.wall) * factor) : real;
  }

  /**
   * Watches the computer's clock: told the time it shows and the time since the page was opened, it
   * says by how much the clock jumped since it was last told, 0 when it did not. A computer that
   * slept looks the same as one whose clock was put forward.
   */
  function clockWatch() {
    var last = null;
    return function (wall, running) {
      var jump = last ? wall - last.wall - (running - last.running) : 0;
      last = { wall: wall, running: running };
      return Math.abs(jump) >= MINUTE ? Math.round(jump) : 0;
    };
  }

  /**
   * The deadline the counter looks at first, of its own not done: the one overdue longest, else the
   * earliest; undefined when there is none.
   */
  function nearest(dues) {
    var open = dues.filter(function (due) {
      return due.done === null && due.kind !== "set" && !due.limit.elsewhere;
    });
    return open.filter(function (due) { return due.late; })[0] || open[0];
  }

  /**
   * The last moment at which the clock showed `text` (14:05, also 1405) before a run began.
   * @returns {?number} null when `text` is not a time
   */
  function lastTime(text, began) {
    var match = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/.exec(text.normalize("NFKC").trim());
    if (!match) { return null; }
    var at = new Date(began);
    at.setHours(Number(match[1]), Number(match[2]), 0, 0);
    return at.getTime() <= began ? at.getTime() : at.getTime() - DAY;
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.clockWatch = clockWatch;
  room.clock = {
    MINUTE: MINUTE, DAY: DAY, time: time, second: second, day: day, date: date, otherDay: otherDay,
    stretch: stretch, deadlines: deadlines,
    withUpdates: withUpdates, madeBy: madeBy, inRun: inRun,
    nearest: nearest, lastTime: lastTime
  };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
