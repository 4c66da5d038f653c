/**
 * All terms of the index with the places where they stand: made once, when the index has loaded.
 */
(function (handbook) {
  "use strict";

  var search = handbook.search;
  var NAME = 0, HEAD = 1, TEXT = 2, MORE = 3, ZONES = 4;

  /**
   * Entries are numbered through all pages; entry 0 of each page is its names. A posting is
   * entry × 4 + zone (name, head, text, more).
   */
  function store(index, read) {
    var postings = new Map(), entries = [], pageOf = [], from = [];
    index.pages.forEach(function (page, place) {
      from.push(entries.length);
      add(place, ["name", "", ""], [page.title].concat(page.names));
      page.entries.forEach(function (entry) { add(place, entry); });
    });
    from.push(entries.length);
    var sounding = null, words = null;

    function add(place, entry, names) {
      var number = entries.push(entry) - 1;
      pageOf.push(place);
      (names || []).forEach(function (name) { put(name, number, NAME); });
      if (index.pages[place].apart && entry[3]) { put(entry[3], number, HEAD); }
      put(entry[2], number, TEXT);
      if (entry[4]) { put(entry[4], number, MORE); }
    }

    function put(text, number, zone) {
      var posting = number * ZONES + zone;
      search.terms(search.fold(text), function (term) {
        var list = postings.get(term);
        if (!list) { postings.set(term, [posting]); }
        else if (list[list.length - 1] !== posting) { list.push(posting); }
      });
    }

    /** Pairs by the two syllables they sound like; worked out when first asked for. */
    function bySound() {
      var found = new Map();
      postings.forEach(function (_, term) {
        if (term.length !== 2 || !search.isHan(term)) { return; }
        var sound = read.syllables(term).join(" ");
        if (found.has(sound)) { found.get(sound).push(term); } else { found.set(sound, [term]); }
      });
      return found;
    }

    return {
      entries: entries,
      pageOf: pageOf,
      from: from,
      postings: function (term) { return postings.get(term) || []; },
      has: function (term) { return postings.has(term); },
      sounding: function (sound) {
        sounding = sounding || bySound();
        return sounding.get(sound) || [];
      },
      words: function (beginning) {
        words = words ||
          Array.from(postings.keys()).filter(function (term) { return !search.isHan(term); });
        return words.filter(function (term) { return term.startsWith(beginning); });
      }
    };
  }

  search.store = store;
  search.zones = { NAME: NAME, HEAD: HEAD, TEXT: TEXT, MORE: MORE, count: ZONES };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
