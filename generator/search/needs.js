/**
 * What was typed becomes needs: each a small part of it (a pair of characters, a word) with every
 * way a text may meet it: the same, an equal word, the same sound, and at worst one character.
 */
(function (handbook) {
  "use strict";

  var EQUAL = 0.7, SOUND = 0.45, SPELLED = 0.8, BEGINS = 0.8, SINGLE = 0.2;

  /**
   * @param {string} core pieces of what was typed, with spaces between
   * @param {{has: function(string): boolean, sounding: function(string): string[],
   *   words: function(string): string[]}} vocabulary which terms there are, which pairs sound like
   *   two syllables, which words begin with these letters
   * @returns {Array<Object<string, number>>} for each need the terms that meet it, and how well
   */
  function needs(core, vocabulary, index, read) {
    var found = [];
    var joined = core.replace(/([a-z]) (?=[a-z])/g, "$1");
    handbook.search.runs(joined).forEach(function (run) {
      found = found.concat(handbook.search.isHan(run.text) ? pairs(run.text) : ofWord(run.text));
    });
    var told = found.filter(function (need) { return !need.dull; });
    return (told.length ? told : found).map(function (need) { return need.ways; });

    /** Pairs of a run; an equal word anywhere in the run meets the pairs it replaces. */
    function pairs(run) {
      var all = [];
      if (run.length === 1) { all.push({ ways: way(none(), run, 1), dull: index.dull.includes(run) }); }
      for (var i = 0; i + 1 < run.length; i += 1) { all.push({ ways: ofPair(run.slice(i, i + 2)) }); }
      index.groups.forEach(function (group) {
        group.forEach(function (word) {
          var at = run.indexOf(word);
          if (at < 0) { return; }
          var last = Math.min(all.length - 1, at + Math.max(0, word.length - 2));
          for (var k = at; k <= last; k += 1) { addEqual(all[k].ways, group, word); }
        });
      });
      return all;
    }

    function ofPair(pair) {
      var ways = way(none(), pair, 1);
      if (vocabulary.has(pair)) { return ways; }
      vocabulary.sounding(read.syllables(pair).join(" "))
        .forEach(function (term) { way(ways, term, SOUND); });
      pair.split("").forEach(function (c) {
        if (!index.dull.includes(c)) { way(ways, c, SINGLE); }
      });
      return ways;
    }

    /** Letters may be a word as it stands, the beginning of one, or pinyin; digits a number. */
    function ofWord(word) {
      var ways = way(none(), word, 1);
      (word.length > 1 ? vocabulary.words(word) : [])
        .forEach(function (term) { way(ways, term, BEGINS); });
      var cut = /^[a-z]{2,}$/.test(word) && !vocabulary.has(word) ? read.cut(word) : null;
      if (!cut || cut.length < 2) { return [{ ways: ways }]; }
      return cut.slice(1).map(function (syllable, place) {
        var spelled = none();
        vocabulary.sounding(cut[place] + " " + syllable)
          .forEach(function (term) { way(spelled, term, SPELLED); });
        return { ways: spelled };
      });
    }
  }

  function addEqual(ways, group, word) {
    group.forEach(function (other) {
      if (other === word) { return; }
      handbook.search.runs(handbook.search.fold(other)).forEach(function (run) {
        var text = run.text;
        if (!handbook.search.isHan(text) || text.length === 1) { way(ways, text, EQUAL); return; }
        for (var i = 0; i + 1 < text.length; i += 1) { way(ways, text.slice(i, i + 2), EQUAL); }
      });
    });
  }

  /** A table without anything inherited: people may type `constructor`. */
  function none() { return Object.create(null); }

  function way(ways, term, factor) {
    ways[term] = Math.max(ways[term] || 0, factor);
    return ways;
  }

  handbook.search.needs = needs;
  handbook.search.STRONG = 0.5;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
