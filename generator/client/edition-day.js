/**
 * A day and the day of review come in, what is to be said about the edition goes out. Days are
 * `YYYY-MM-DD` and count in the reader's own time zone.
 */
(function (handbook) {
  "use strict";

  var SOON = 30;
  var DAY = 24 * 60 * 60 * 1000;

  /** The day of `date` where the reader is. */
  function dayOf(date) {
    return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(function (part) {
      return String(part).padStart(2, "0");
    }).join("-");
  }

  /** Whole days from one day to another. */
  function between(from, to) {
    return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
  }

  /**
   * @param {string} today
   * @param {string} review last day on which the edition may be used unreviewed
   * @returns {{expired: boolean, left: ?number}} `left` counts the days when they are few
   */
  function standing(today, review) {
    var left = between(today, review);
    return { expired: left < 0, left: left >= 0 && left <= SOON ? left : null };
  }

  handbook.editionDay = { dayOf: dayOf, standing: standing };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
