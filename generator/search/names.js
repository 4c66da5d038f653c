/**
 * Titles and aliases: how well what was typed names a page as a whole. Same word, part of it, same
 * sound, first letters, one slip of the finger.
 */
(function (handbook) {
  "use strict";

  var EXACT = 300, SAME_SOUND = 200, INITIALS = 160, PART = 60, SLIP = 90, OF_TITLE = 1.1;

  /** Everything about the names of one page that can be worked out before anybody asks. */
  function prepared(names, read, plain) {
    return names.map(function (name, place) {
      var folded = handbook.search.fold(name), spoken = read.syllables(name);
      return {
        name: name,
        folded: folded,
        plain: plain(name).replace(/ /g, ""),
        full: spoken.join(""),
        initials: spoken.map(function (s) { return s[0]; }).join(""),
        factor: place === 0 ? OF_TITLE : 1
      };
    });
  }

  /**
   * What was typed, made ready to be held against names.
   * @param {string} typed
   * @param {string} core without the words of a question
   */
  function wanted(typed, core, read) {
    var joined = core.replace(/ /g, "");
    return {
      typed: handbook.search.fold(typed).replace(/\s/g, ""),
      core: joined,
      letters: /^[a-z]+$/.test(joined),
      han: handbook.search.isHan(joined),
      full: read.syllables(joined).join("")
    };
  }

  /** The name that fits best: `{score, name}`, the score 0 when none fits. */
  function best(names, wish) {
    var found = { score: 0, name: null };
    names.forEach(function (name) {
      var score = name.factor * fit(name, wish);
      if (score > found.score) { found = { score: score, name: name }; }
    });
    return found;
  }

  function fit(name, wish) {
    if (name.folded === wish.typed || name.folded === wish.core) { return EXACT; }
    if (name.plain === wish.core) { return EXACT * 0.9; }
    return wish.letters ? spelled(name, wish.core) : written(name, wish);
  }

  function written(name, wish) {
    var core = wish.core, length = core.length, own = name.plain.length;
    var score = 0;
    if (length > 1 && name.folded.includes(core)) { score = PART * (1 + length / name.folded.length); }
    else if (own > 1 && core.includes(name.plain)) { score = PART * (0.3 + 1.4 * own / length); }
    if (!wish.han || length < 2) { return score; }
    if (name.full === wish.full) { return Math.max(score, SAME_SOUND); }
    return length > 3 && slip(name.plain, core) ? Math.max(score, SLIP) : score;
  }

  function spelled(name, letters) {
    var length = letters.length;
    if (name.full === letters) { return SAME_SOUND; }
    if (length > 1 && name.initials === letters) { return INITIALS; }
    if (length > 1 && name.full.startsWith(letters)) { return PART * (1 + length / name.full.length); }
    if (length > 2 && name.initials.startsWith(letters)) { return PART; }
    if (length > 5 && slip(name.full, letters)) { return SLIP; }
    return length > 4 && name.full.includes(letters) ? PART : 0;
  }

  /** Whether one character too many, too few, wrong, or two swapped, is all the difference. */
  function slip(a, b) {
    if (Math.abs(a.length - b.length) > 1) { return false; }
    var start = 0, end = 0, least = Math.min(a.length, b.length);
    while (start < least && a[start] === b[start]) { start += 1; }
    while (end < least - start && a[a.length - 1 - end] === b[b.length - 1 - end]) { end += 1; }
    var inA = a.slice(start, a.length - end), inB = b.slice(start, b.length - end);
    return inA.length + inB.length <= 2 ||
      (inA.length === 2 && inB.length === 2 && inA[0] === inB[1] && inA[1] === inB[0]);
  }

  handbook.search.names = { prepared: prepared, wanted: wanted, best: best };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
