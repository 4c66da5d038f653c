/**
 * The text and the kinds of an item come in, whether it is among what is looked for goes out.
 */
(function (handbook) {
  "use strict";

  /** As typed by anybody: full and half width, upper and lower case are the same. */
  function plain(text) {
    return text.normalize("NFKC").toLowerCase();
  }

  /**
   * @param {string} text of the item
   * @param {Object<string, string>} kinds of the item
   * @param {string} typed words between spaces; all have to be there
   * @param {Object<string, string>} wanted kinds; "" means any
   */
  function matches(text, kinds, typed, wanted) {
    var inside = plain(text);
    var words = plain(typed).split(/\s+/).filter(Boolean);
    return words.every(function (word) { return inside.indexOf(word) >= 0; })
      && Object.keys(wanted).every(function (kind) {
        return wanted[kind] === "" || kinds[kind] === wanted[kind];
      });
  }

  handbook.listMatch = { matches: matches };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
