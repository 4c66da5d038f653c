/**
 * Needs come in, how well every page and every entry meets them goes out.
 *
 * A need that few playbooks meet weighs more than one that all of them meet. A playbook is about
 * one thing and is weighed as a whole, by all its entries together; of a chapter the best entry counts.
 */
(function (handbook) {
  "use strict";

  var search = handbook.search;
  var zones = search.zones;
  var NAME = 10, OTHER = 1, MORE = 0.5;
  var WORTH = { when: 5, summary: 4, key: 2, step: 2, script: 1.2, never: 1.2, rise: 1.2, case: 0.8 };
  var OF_CHAPTER = { head: 3, text: 1 };
  var LEAST = 0.1;

  /**
   * @param {Array<Object<string, number>>} ways see needs.js
   * @param {Object} store see store.js
   * @param {Array<Object>} pages of the index
   * @returns {{score: number[], met: number[], entries: function(number): Array}} for each page its
   *   score and which share of the needs it meets well; `entries(page)` are those of a page, best
   *   first, as `{entry, score}`
   */
  function tally(ways, store, pages) {
    var ofEntries = new Sums(store.entries.length), ofPages = new Sums(pages.length);
    var total = 0;
    ways.forEach(function (need) {
      var found = meet(need, store, pages), rare = rarity(found.pages, pages);
      total += rare;
      ofEntries.add(found.entries, rare);
      ofPages.add(found.pages, rare);
    });

    /** How well: what was met, the less the more was left open. */
    function score(sums, place) { return total ? sums.value[place] * sums.share[place] / total : 0; }

    var best = new Float64Array(pages.length);
    ofEntries.touched.forEach(function (number) {
      var place = store.pageOf[number];
      best[place] = Math.max(best[place], score(ofEntries, number));
    });
    return {
      score: pages.map(function (page, place) {
        return page.apart ? best[place] : (score(ofPages, place) + best[place]) / 2;
      }),
      met: pages.map(function (_, place) { return total ? ofPages.strong[place] / total : 0; }),
      entries: function (place) {
        var found = [];
        for (var number = store.from[place] + 1; number < store.from[place + 1]; number += 1) {
          var met = score(ofEntries, number);
          if (met > 0) { found.push({ entry: store.entries[number], score: met }); }
        }
        return found.sort(function (a, b) { return b.score - a.score; });
      }
    };
  }

  /** What entries or pages have gathered: worth, share of the needs, share that was met well. */
  class Sums {
    constructor(size) {
      this.value = new Float64Array(size);
      this.share = new Float64Array(size);
      this.strong = new Float64Array(size);
      this.touched = new Set();
    }

    add(hits, rare) {
      hits.forEach(function (hit, place) {
        this.value[place] += rare * hit.value;
        this.share[place] += rare * hit.factor;
        if (hit.factor >= search.STRONG) { this.strong[place] += rare; }
        this.touched.add(place);
      }, this);
    }
  }

  /** The best way each entry and each page meets one need: `{factor, value}` by their numbers. */
  function meet(need, store, pages) {
    var found = { entries: new Map(), pages: new Map() };
    Object.keys(need).forEach(function (term) {
      store.postings(term).forEach(function (posting) {
        var number = Math.floor(posting / zones.count), zone = posting % zones.count;
        var place = store.pageOf[number];
        var factor = need[term] * (zone === zones.MORE ? MORE : 1);
        var value = factor * worth(store.entries[number], zone, pages[place]);
        keep(found.entries, number, factor, value);
        keep(found.pages, place, factor, value);
      });
    });
    return found;
  }

  function worth(entry, zone, page) {
    if (zone === zones.NAME) { return NAME; }
    if (page.apart) { return zone === zones.HEAD ? OF_CHAPTER.head : OF_CHAPTER.text; }
    return WORTH[entry[0]] || OTHER;
  }

  function keep(found, place, factor, value) {
    var before = found.get(place);
    if (!before) { found.set(place, { factor: factor, value: value }); return; }
    before.factor = Math.max(before.factor, factor);
    before.value = Math.max(before.value, value);
  }

  /** How much a need says: next to nothing when every playbook meets it. Chapters do not count. */
  function rarity(hits, pages) {
    var whole = pages.filter(function (page) { return !page.apart; }).length;
    var well = 0, somehow = 0;
    hits.forEach(function (hit, place) {
      if (pages[place].apart) { return; }
      somehow += 1;
      if (hit.factor >= search.STRONG) { well += 1; }
    });
    var spread = well || somehow;
    return Math.max(LEAST, Math.log(1 + (whole - spread + 0.5) / (spread + 0.5)));
  }

  search.tally = tally;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
