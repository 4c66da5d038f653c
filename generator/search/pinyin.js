/**
 * How characters are read, and which syllables a row of letters may be.
 */
(function (handbook) {
  "use strict";

  /**
   * @param {{sounds: Object<string, string>, readings: Object<string, string>}} index `sounds`:
   *   each syllable with its characters; `readings`: names that are read in another way
   */
  function reader(index) {
    var sound = {}, starts = {};
    Object.keys(index.sounds).forEach(function (syllable) {
      index.sounds[syllable].split("").forEach(function (c) { sound[c] = syllable; });
      for (var i = 1; i <= syllable.length; i += 1) { starts[syllable.slice(0, i)] = true; }
    });

    /** The syllables of a text; what is no Chinese character stands for itself. */
    function syllables(text) {
      var known = Object.prototype.hasOwnProperty.call(index.readings, text) && index.readings[text];
      return known ? known.split(" ") : text.split("").map(function (c) { return sound[c] || c; });
    }

    /**
     * Letters cut into syllables, the last of which may be unfinished; null when they are none.
     * The longest syllable first, with a step back where the rest would not fit.
     */
    function cut(letters) {
      if (!letters) { return []; }
      for (var size = Math.min(6, letters.length); size > 0; size -= 1) {
        var head = letters.slice(0, size);
        var whole = size === letters.length ? starts[head] : index.sounds[head];
        var rest = whole ? cut(letters.slice(size)) : null;
        if (rest) { return [head].concat(rest); }
      }
      return null;
    }

    return { syllables: syllables, cut: cut, sounds: function (c) { return sound[c]; } };
  }

  handbook.search.reader = reader;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
