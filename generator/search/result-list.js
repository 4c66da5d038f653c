/**
 * An answer of the engine comes in, the list of links to show goes out; never an empty one.
 */
(function (handbook) {
  "use strict";

  var search = handbook.search;

  /**
   * @param {Object} answer of the engine
   * @param {{index: Object, words: Object<string, string>, root: string, id: string,
   *   query: string}} seen `root` leads from this page to the root of the site
   * @returns {{note: ?Element, groups: Element[], options: Element[], best: ?Element,
   *   said: string, sure: boolean}} `options` are all links in order, `best` is where Enter leads
   */
  function drawn(answer, seen) {
    var make = handbook.dom.make, fill = handbook.dom.fill, words = seen.words;
    var options = [], best = null;
    var groups = answer.groups.map(found);
    var count = options.length;
    if (answer.level !== "good") {
      seen.index.categories.forEach(function (category) { groups.push(listed(category)); });
    }
    return {
      note: note(),
      groups: groups,
      options: options,
      best: best,
      said: fill(words[{ good: "count", weak: "count_weak", none: "count_none" }[answer.level]],
        { count: answer.level === "none" ? options.length : count }),
      sure: answer.level === "good"
    };

    function found(group, rank) {
      var page = group.page, alias = called(group);
      var links = [option("search-head", page, "", [
        make("b", {}, pieces(page.title)),
        alias ? make("span", { "class": "search-alias" },
          around(words.alias, "name", pieces(alias))) : null,
        make("span", { "class": "search-kind" }, words["kind_" + page.kind])
      ])].concat(group.lines.map(function (entry) { return line(page, entry); }));
      if (rank === 0) { best = links[group.best + 1]; }
      return make("div", { role: "group", "class": "search-group", "aria-label": page.title }, links);
    }

    /** The alias that was meant; for a page with nothing else to show the one that is alike. */
    function called(group) {
      if (group.name) { return group.name.name === group.page.title ? null : group.name.name; }
      return group.lines.length ? null : group.page.names.find(function (name) {
        return search.excerpt(name, answer.ways).some(function (piece) { return piece.hit; });
      });
    }

    function line(page, entry) {
      var kind = words["kind_" + entry[0]], inHead = page.apart && entry[3];
      var label = [make("span", { "class": "search-label" }, kind)];
      if (entry[3]) { label.push(make("span", { "class": inHead ? "search-name" : "search-who" },
        inHead ? pieces(entry[3]) : entry[3])); }
      return option("search-line", page, entry[1],
        [make("span", { "class": "search-kind search-" + entry[0] }, label),
          make("span", { "class": "search-text" }, pieces(entry[2] || entry[3]))]);
    }

    function listed(category) {
      return make("div",
        { role: "group", "class": "search-group search-all", "aria-label": category.label },
        make("span", { "class": "search-category", "aria-hidden": "true" }, category.label),
        category.pages.map(function (place) {
          var page = seen.index.pages[place];
          return option("search-tile", page, "", [page.title]);
        }));
    }

    function option(name, page, anchor, children) {
      var link = make("a", {
        "class": "search-option " + name, role: "option", tabindex: "-1", "aria-selected": "false",
        id: seen.id + "-" + options.length, "data-incident": page.id || null,
        href: seen.root + page.url + (anchor ? "#" + anchor : "")
      }, children);
      options.push(link);
      return link;
    }

    function pieces(text) {
      return search.excerpt(text, answer.ways).map(function (piece) {
        return piece.hit ? make("mark", {}, piece.text) : piece.text;
      });
    }

    function note() {
      if (answer.level === "good") { return null; }
      if (answer.level === "weak") { return make("p", { "class": "search-note" }, words.weak); }
      return make("p", { "class": "search-note" },
        make("b", {}, fill(words.none, { query: seen.query })), " ", words.none_hint);
    }
  }

  /** A sentence with nodes in place of its blank. */
  function around(sentence, blank, nodes) {
    var parts = sentence.split("{" + blank + "}");
    return [parts[0]].concat(nodes, parts[1]);
  }

  search.drawn = drawn;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
