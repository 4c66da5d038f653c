/**
 * The index comes in once, answers to what people type go out: pages, best first, with their lines.
 *
 * A need that is met by few pages weighs more than one that all of them meet. A page of a playbook
 * is weighed as a whole, a chapter by its best entry, and names (titles, aliases) above all.
 */
(function (handbook) {
  "use strict";

  var search = handbook.search;
  var WEIGHT = {
    name: 10, summary: 4, when: 5, key: 2, step: 2, script: 1.2, never: 1.2, rise: 1.2, case: 0.8
  };
  var APART = { head: 3, text: 1 };   // an entry of a chapter: its name, its text
  var MORE = 0.5, GOOD = 0.5, FAR = 0.15, PAGES = 6, LINES = 3;

  /** @param {Object} index see generator/search/view.py */
  function engine(index) {
    var read = search.reader(index);
    var plain = function (text) { return search.asked(text, index); };
    var store = search.store(index, read);
    var names = index.pages.map(function (page) {
      return search.names.prepared([page.title].concat(page.names), read, plain);
    });

    /**
     * @param {string} typed
     * @returns {{level: string, groups: Array, ways: Array}} `level` is good, weak or none;
     *   a group is `{page, name, lines, best}`: the page, the name that was meant (or null), the
     *   entries to show, and which of them to go to (-1 is the page itself)
     */
    function ask(typed) {
      var core = plain(typed);
      if (!core) { return { level: "none", groups: [], ways: [] }; }
      var ways = search.needs(core, store, index, read);
      var tally = search.tally(ways, store, index.pages, WEIGHT, APART, MORE);
      var wish = search.names.wanted(typed, core, read);
      var groups = index.pages.map(function (page, place) {
        var name = search.names.best(names[place], wish);
        return { page: page, place: place, name: name.name, named: name.score,
          met: tally.met[place], score: name.score + tally.score[place] };
      }).filter(function (group) { return group.score > 0; });
      groups.sort(function (a, b) { return b.score - a.score || a.place - b.place; });
      var top = groups[0];
      return {
        level: !top ? "none" : top.named >= 60 || top.met >= GOOD ? "good" : "weak",
        groups: groups.filter(function (g) { return g.score >= FAR * top.score; }).slice(0, PAGES)
          .map(function (group, rank) { return shown(group, rank, tally); }),
        ways: ways
      };
    }

    function shown(group, rank, tally) {
      var entries = tally.entries(group.place), most = entries.length ? entries[0].score : 0;
      var lines = entries.filter(function (e) { return e.score >= 0.4 * most && e.entry[0] !== "summary"; })
        .slice(0, rank === 0 ? LINES : LINES - 1).map(function (e) { return e.entry; });
      var direct = group.named === 0 && lines.length && lines[0] === entries[0].entry && lines[0][0] !== "when";
      if (rank === 0 && group.named) { lines = lines.concat(first(group.page, lines)).slice(0, LINES); }
      return { page: group.page, name: group.name, lines: lines, best: direct ? 0 : -1, score: group.score };
    }

    /** The steps that must not be forgotten, as far as they are not shown yet. */
    function first(page, lines) {
      return page.entries.filter(function (e) {
        return e[0] === "key" && !lines.includes(e);
      });
    }

    return { ask: ask, sounds: read.sounds };
  }

  search.engine = engine;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
