/**
 * The index and its engine, fetched once, when somebody first searches: a script element, because
 * nothing else can be loaded from `file://`.
 */
(function (handbook) {
  "use strict";

  var waiting = null, engine = null;

  /**
   * Calls `then(engine)` once the index is there, or `then(null)` when it cannot be loaded; the
   * next call tries again.
   * @param {string} address of the script
   * @param {function(?Object)} then
   */
  function searchLoaded(address, then) {
    if (engine) { then(engine); return; }
    if (waiting) { waiting.push(then); return; }
    waiting = [then];
    document.head.append(handbook.dom.make("script", {
      src: address,
      onload: function () { tell(handbook.search.engine(handbook.searchIndex)); },
      onerror: function () { tell(null); }
    }));
  }

  function tell(found) {
    var all = waiting;
    engine = found;
    waiting = null;
    all.forEach(function (then) { then(found); });
  }

  handbook.searchLoaded = searchLoaded;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
