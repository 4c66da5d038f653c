/**
 * A note that is still being typed: kept for this tab, so that a reload does not lose it. It is no
 * event: nobody has said it yet.
 */
(function (handbook) {
  "use strict";

  var NAME = "counter-handbook-draft/";

  /**
   * @param {string} run
   * @returns {{kept: function(): string, keep: function(string)}} where the browser keeps nothing,
   *   the field on the screen is all there is
   */
  function draft(run) {
    return {
      kept: function () {
        try { return sessionStorage.getItem(NAME + run) || ""; } catch (error) { return ""; }
      },
      keep: function (text) {
        try {
          if (text) { sessionStorage.setItem(NAME + run, text); }
          else { sessionStorage.removeItem(NAME + run); }
        } catch (error) { /* refused, or full: see above */ }
      }
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.draft = draft;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
