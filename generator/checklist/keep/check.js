/**
 * The runs kept here come in, whether one of them was changed behind our back goes out. Sealing a
 * thousand events takes longer than anybody waits for a list, so it is done once, after the run has
 * been shown, a few at a time.
 */
(function (handbook) {
  "use strict";

  var WAIT = 1000, PAUSE = 20, AT_ONCE = 20;

  /**
   * @param {{loaded: boolean, events: function(): Array<Object>}} journal
   * @param {function()} changed called when a run turns out not to be as it was written
   * @returns {function(string): boolean} whether a run is known to be changed; asking begins to look
   */
  function chainCheck(journal, changed) {
    var found = Object.create(null);

    function look(run, events, from) {
      events.slice(from, from + AT_ONCE).forEach(handbook.checklist.chain.seal);
      if (from + AT_ONCE < events.length) {
        setTimeout(function () { look(run, events, from + AT_ONCE); }, PAUSE);
        return;
      }
      found[run] = isBroken(events);
      if (found[run]) { changed(); }
    }

    /** What a later program wrote it may have sealed in another way. */
    function isBroken(events) {
      var broken = handbook.checklist.chain.verified(events).broken;
      return events.some(function (event) {
        return event.v <= handbook.checklist.events.VERSION && broken.indexOf(event.id) >= 0;
      });
    }

    return function (run) {
      if (found[run] === undefined && journal.loaded) {
        found[run] = false;
        setTimeout(function () {
          look(run, journal.events().filter(function (event) { return event.run === run; }), 0);
        }, WAIT);
      }
      return Boolean(found[run]);
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.chainCheck = chainCheck;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
