/**
 * A real time as somebody typed it comes in, perhaps with its day before it, when that was goes out.
 */
(function (handbook) {
  "use strict";

  var DAY = 86400000, SOON = 2 * 3600000;  // a time up to two hours ahead is a slip, not yesterday
  // A day still to come is a slip, too, before it is last month's or last year's.
  var WEEKS = 14 * DAY, HALF_YEAR = 183 * DAY;
  var DATED = /^(?:(?:(\d{4})[-/.])?(\d{1,2})[-/.])?(\d{1,2})\s+(\S+)$/;

  /** Signs of date and day as digits know them: 11-20 14:05. Eight digits are month, day and time. */
  function plain(text, words) {
    return Array.from(text.normalize("NFKC").trim()).map(function (sign) {
      return words.time_sign_date.indexOf(sign) >= 0 ? "-" : words.time_sign_day.indexOf(sign) >= 0 ? " " : sign;
    }).join("").replace(/^(\d\d)(\d\d)(\d{4})$/, "$1-$2 $3");
  }

  /** Midnight of a day, or null when the month has no such day. */
  function midnight(year, month, day) {
    var date = new Date(year, month, day);
    return date.getDate() === day ? date.getTime() : null;
  }

  /** The time `clock` of the day that begins at `start`; null when it is none. */
  function at(start, clock) {
    return start === null ? null : handbook.checklist.clock.lastTime(clock, start + DAY - 1);
  }

  /** A written date: without a year the last one, without a month of this month or the last. */
  function dated(match, now) {
    var year = Number(match[1]), month = Number(match[2]) - 1, day = Number(match[3]), today = new Date(now);
    var thisYear = today.getFullYear(), thisMonth = today.getMonth();
    if (match[1]) { return at(midnight(year, month, day), match[4]); }
    if (match[2] && (month < 0 || month > 11)) { return null; }
    var here = at(midnight(thisYear, match[2] ? month : thisMonth, day), match[4]);
    var before = at(match[2] ? midnight(thisYear - 1, month, day) : midnight(thisYear, thisMonth - 1, day), match[4]);
    var far = match[2] ? HALF_YEAR : WEEKS;
    var earlier = before !== null && now - before < far;
    return here !== null && (here <= now || !earlier) ? here : earlier ? before : null;
  }

  /**
   * @param {string} text 14:05, 1405; 11-20 14:05, 20 14:05, 11201405; the same with the signs and
   *   names of days that `words` has
   * @param {number} now
   * @param {Object<string, string>} words
   * @returns {?{at: number, ahead: boolean}} null when it is no time; `ahead` when it is to come
   */
  function typedTime(text, now, words) {
    var typed = plain(text, words), match = null, when = null, today = new Date(now).setHours(0, 0, 0, 0);
    words.time_days.split(" ").forEach(function (name, ago) {
      if (typed.indexOf(name) !== 0) { return; }
      match = name;
      when = at(new Date(today).setDate(new Date(today).getDate() - ago), typed.slice(name.length));
    });
    if (!match) {
      match = DATED.exec(typed);
      when = match ? dated(match, now) : handbook.checklist.clock.lastTime(typed, now);
    }
    if (when === null) { return null; }
    return { at: when, ahead: when > now || (!match && when + DAY - now < SOON) };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.typedTime = typedTime;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
