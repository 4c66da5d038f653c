/**
 * Text comes in, the terms it is found by go out: pairs of characters, words of letters or digits.
 * Folding keeps every character at its place, so that what was found can be marked in the text.
 */
(function (handbook) {
  "use strict";

  var HAN = "\\u3400-\\u9fff\\u2160-\\u2169";
  var RUNS = new RegExp("[" + HAN + "]+|[a-z0-9]+", "g");
  var ONLY_HAN = new RegExp("^[" + HAN + "]+$");

  /** Full-width letters and digits become plain, capitals small; the length stays. */
  function fold(text) {
    return text.replace(/[^\u3400-\u9fff\u2160-\u2169]/g, function (character) {
      var plain = character.normalize("NFKC").toLowerCase();
      return plain.length === 1 ? plain : character;
    });
  }

  function isHan(term) { return ONLY_HAN.test(term); }

  /** The runs of Chinese characters and of letters and digits: `[{text, at}]`. */
  function runs(folded) {
    var found = [], match;
    RUNS.lastIndex = 0;
    while ((match = RUNS.exec(folded))) { found.push({ text: match[0], at: match.index }); }
    return found;
  }

  /** Calls `each(term, at)` for every pair, every single Chinese character and every word. */
  function terms(folded, each) {
    runs(folded).forEach(function (run) {
      if (!isHan(run.text)) { each(run.text, run.at); return; }
      for (var i = 0; i < run.text.length; i += 1) {
        each(run.text[i], run.at + i);
        if (i + 1 < run.text.length) { each(run.text.slice(i, i + 2), run.at + i); }
      }
    });
  }

  /**
   * What somebody typed, folded, with Chinese digits of telephone numbers as digits (three or more
   * in a row) and the words of a question taken out, unless nothing else is left.
   * @param {string} typed
   * @param {{digits: string[], drop: string[]}} index
   * @returns {string} pieces with spaces between
   */
  function asked(typed, index) {
    var value = {}, every = "";
    index.digits.forEach(function (line) {
      every += line.slice(0, -1);
      line.slice(0, -1).split("").forEach(function (c) { value[c] = line.slice(-1); });
    });
    var whole = fold(typed).trim().replace(new RegExp("[" + every + "]{3,}", "g"), function (run) {
      return run.replace(/./g, function (c) { return value[c]; });
    });
    var kept = index.drop.reduce(function (text, word) { return text.split(word).join(" "); }, whole);
    return kept.trim() ? kept.trim().replace(/\s+/g, " ") : whole;
  }

  handbook.search = Object.assign(handbook.search || {},
    { fold: fold, isHan: isHan, runs: runs, terms: terms, asked: asked });
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
