/**
 * Needs come in, how well every page and every entry meets them goes out.
 */
(function (handbook) {
  "use strict";

  var search = handbook.search;
  var zones = search.zones;
  var LEAST = 0.1, UNKNOWN = 1;

  /**
   * @param {Array<Object<string, number>>} ways see needs.js
   * @returns {{score: number[], met: number[], entries: function(number): Array}} for each page its
   *   score and which share of the needs it meets well; `entries(page)` are those of a page, best
   *   first, as `{entry, score}`
   */
  function tally(ways, store, pages, weight, apart, moreFactor) {
    var size = store.entries.length, count = pages.length;
    var sum = new Float64Array(size), share = new Float64Array(size);
    var pageSum = new Float64Array(count), pageShare = new Float64Array(count);
    var strong = new Float64Array(count);
    var total = 0, touched = new Set();
    var whole = pages.filter(function (page) { return !page.apart; }).length;

    ways.forEach(function (need) {
      var found = meet(need), strongly = 0, anyhow = 0;
      found.pages.forEach(function (hit, place) {
        if (pages[place].apart) { return; }
        anyhow += 1;
        if (hit.factor >= search.STRONG) { strongly += 1; }
      });
      var spread = strongly || anyhow;
      var rare = found.pages.size ? Math.max(LEAST, rarity(spread)) : UNKNOWN * rarity(0);
      total += rare;
      found.entries.forEach(function (hit, number) {
        sum[number] += rare * hit.value;
        share[number] += rare * hit.factor;
        touched.add(number);
      });
      found.pages.forEach(function (hit, place) {
        pageSum[place] += rare * hit.value;
        pageShare[place] += rare * hit.factor;
        if (hit.factor >= search.STRONG) { strong[place] += rare; }
      });
    });

    /** How much a need says that so many playbooks meet: what all of them meet says next to nothing. */
    function rarity(spread) { return Math.log(1 + (whole - spread + 0.5) / (spread + 0.5)); }

    /** The best way each entry and each page meets one need. */
    function meet(need) {
      var inEntries = new Map(), inPages = new Map();
      Object.keys(need).forEach(function (term) {
        store.postings(term).forEach(function (posting) {
          var number = Math.floor(posting / zones.count), zone = posting % zones.count;
          var place = store.pageOf[number];
          var factor = need[term] * (zone === zones.MORE ? moreFactor : 1);
          var value = factor * worth(number, zone, pages[place]);
          keep(inEntries, number, factor, value);
          keep(inPages, place, factor, value);
        });
      });
      return { entries: inEntries, pages: inPages };
    }

    function worth(number, zone, page) {
      if (zone === zones.NAME) { return weight.name; }
      if (page.apart) { return zone === zones.HEAD ? apart.head : apart.text; }
      return weight[store.entries[number][0]];
    }

    var best = new Float64Array(count);
    touched.forEach(function (number) {
      var value = sum[number] * share[number] / total, place = store.pageOf[number];
      sum[number] = value;
      best[place] = Math.max(best[place], value);
    });

    return {
      score: pages.map(function (page, place) {
        return page.apart ? best[place] : (pageSum[place] * pageShare[place] / total + best[place]) / 2;
      }),
      met: pages.map(function (_, place) { return total ? strong[place] / total : 0; }),
      entries: function (place) {
        var found = [];
        for (var number = store.from[place] + 1; number < store.from[place + 1]; number += 1) {
          if (touched.has(number) && sum[number] > 0) { found.push({ entry: store.entries[number], score: sum[number] }); }
        }
        return found.sort(function (a, b) { return b.score - a.score; });
      }
    };
  }

  function keep(found, key, factor, value) {
    var before = found.get(key);
    if (!before) { found.set(key, { factor: factor, value: value }); return; }
    before.factor = Math.max(before.factor, factor);
    before.value = Math.max(before.value, value);
  }

  search.tally = tally;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
