/**
 * The index comes in once, answers to what people type go out: pages, best first, with their lines.
 *
 * Names (titles, aliases) weigh above all; what stands on a page decides between the rest.
 */
(function (handbook) {
  "use strict";

  var search = handbook.search;
  var GENERAL = ["summary", "when"];  // say what a page is about, lead to nothing that can be done
  var GOOD = 0.5, NAMED = 60, WHOLE = 150, FAR = 0.15, LIKE_BEST = 0.4;
  var PAGES = 5, LINES = 3, LONGEST = 80;

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
      var asked = typed.slice(0, LONGEST), core = plain(asked);
      var ways = core ? search.needs(core, store, index, read) : [];
      var tally = search.tally(ways, store, index.pages);
      var ranked = rank(tally, search.names.wanted(asked, core, read)), top = ranked[0];
      var body = Math.max.apply(null, tally.score);
      var near = ranked.filter(function (group) {
        return group.score >= FAR * top.score || group.body >= FAR * body;
      });
      return {
        level: !top ? "none" : top.named >= NAMED || top.met >= GOOD ? "good" : "weak",
        groups: near.slice(0, PAGES).map(function (group, place) {
          return shown(group, place, tally);
        }),
        ways: ways
      };
    }

    /** All pages that have anything to do with it, best first: by their names and by their text. */
    function rank(tally, wish) {
      return index.pages.map(function (page, place) {
        var name = search.names.best(names[place], wish), body = tally.score[place];
        return { page: page, place: place, name: name.name, named: name.score,
          met: tally.met[place], body: body, score: name.score + body };
      }).filter(function (group) { return group.score > 0; })
        .sort(function (a, b) { return b.score - a.score || a.place - b.place; });
    }

    /**
     * A page that was meant by its name shows what must not be forgotten there; one that was found
     * by what stands on it shows where.
     */
    function shown(group, place, tally) {
      var entries = tally.entries(group.place), most = entries.length ? entries[0].score : 0;
      var lines = entries.filter(function (found) {
        return found.score >= LIKE_BEST * most && !(group.named && GENERAL.includes(found.entry[0]));
      }).map(function (found) { return found.entry; });
      var direct = !group.named && lines.length > 0 && !GENERAL.includes(lines[0][0]);
      if (place === 0 && group.named) {
        var first = group.page.entries.filter(function (entry) { return entry[0] === "key"; });
        lines = group.named >= WHOLE ? first.concat(lines) : lines.concat(first);
      }
      return {
        page: group.page, name: group.name, best: direct ? 0 : -1, score: group.score,
        lines: Array.from(new Set(lines)).slice(0, place === 0 ? LINES : LINES - 1)
      };
    }

    return { ask: ask, sounds: read.sounds };
  }

  search.engine = engine;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
