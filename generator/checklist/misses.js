/**
 * A run comes in, the deadlines that were written down as missed go out, and what has become of each:
 * the log, the review of a drill and the report all ask here, so that they agree.
 */
(function (handbook) {
  "use strict";

  function fill(sentence, values) {
    return sentence.replace(/\{([a-z_]+)\}/g, function (blank, name) { return values[name]; });
  }

  /**
   * Every miss that was ever written down. One that a time entered afterwards refutes is not taken
   * out of the log, but nobody is told any more that it was missed.
   * @returns {Array<{item: string, label: string, due: number, made: ?number, refuted: boolean}>}
   */
  function all(state, reporting) {
    return Object.keys(state.missed).map(function (key) {
      var one = state.missed[key], made = handbook.checklist.reporting.made(one.item, state, reporting);
      return {
        item: one.item, label: one.label, due: one.due, made: made ? made.at : null,
        refuted: Boolean(made) && made.at <= one.due
      };
    });
  }

  /** Those that were missed as far as is known now. */
  function standing(state, reporting) {
    return all(state, reporting).filter(function (one) { return !one.refuted; });
  }

  /**
   * The words for a deadline that passed. Whether somebody elsewhere reported in time is not known
   * here: only that nobody wrote it down.
   */
  function says(one, state, words) {
    var room = handbook.checklist, outside = one.item.indexOf(room.duties.PREFIX) === 0;
    var values = { label: one.label, time: room.moment(one.due, state) };
    if (one.refuted) {
      return fill(words.log_refuted, Object.assign(values, { made: room.moment(one.made, state) }));
    }
    return fill(outside ? words.log_missed_outside : words.log_missed, values);
  }

  /** The line of the log for the event that wrote a miss down, with its correction. */
  function written(event, state, data) {
    var one = all(state, data.reporting).filter(function (miss) {
      return miss.item === event.item && miss.due === event.value.due;
    })[0];
    return one ? { text: says(one, state, data.words), refuted: one.refuted } : null;
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.misses = { all: all, standing: standing, says: says, written: written };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
