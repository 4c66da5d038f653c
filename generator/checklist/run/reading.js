/**
 * A run's outlook and a role come in, what is read aloud goes out, one entry after the other.
 *
 * Of somebody else's step, or one that does not apply now, only the warning is read: whoever stands
 * by has to know it. Nobody ticks it there.
 */
(function (handbook) {
  "use strict";

  function guards(step) { return step.nevers.length > 0 || (step.conflicts || []).length > 0; }

  /**
   * @param {Object} outlook what `steps.outlook` gave
   * @param {string} role whose steps are read, "" for everybody's
   * @returns {Array<{entry: Object, phase: Object, guard: boolean}>} `guard`: only its warning
   */
  function entries(outlook, role) {
    var found = [];
    outlook.blocks.forEach(function (block) {
      block.entries.forEach(function (entry) {
        var own = !entry.off && (!role || entry.step.role === role);
        if (own || guards(entry.step)) {
          found.push({ entry: entry, phase: block.phase, guard: !own });
        }
      });
    });
    return found;
  }

  /** How many steps there are to do among the entries. */
  function count(list) {
    return list.filter(function (one) { return !one.guard; }).length;
  }

  /**
   * The first entry that is still open, looked for behind `from` first, then from the beginning.
   * @param {Array<Object>} list what `entries` gave
   * @param {number} from -1 to look from the beginning
   * @param {Object<string, boolean>} heard the warnings that were read already, by step
   * @returns {Object|undefined}
   */
  function next(list, from, heard) {
    return list.slice(from + 1).concat(list).filter(function (one) {
      return !one.entry.tick && !one.entry.skip && !(one.guard && heard[one.entry.step.id]);
    })[0];
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.reading = { entries: entries, count: count, next: next };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
