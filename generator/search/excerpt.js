/**
 * A sentence and the needs come in, the sentence goes out in pieces, the matching ones marked.
 */
(function (handbook) {
  "use strict";

  var search = handbook.search;
  var MOST = 60, BEFORE = 14, SURE = 0.4;

  /**
   * @param {string} text
   * @param {Array<Object<string, number>>} ways see needs.js
   * @returns {Array<{text: string, hit: boolean}>} a long text is cut to where the first match is
   */
  function excerpt(text, ways) {
    var hits = marked(text, ways);
    var from = 0, to = text.length;
    if (text.length > MOST) {
      from = Math.max(0, Math.min(hits.indexOf(true) - BEFORE, text.length - MOST));
      to = from + MOST;
    }
    var pieces = from > 0 ? [{ text: "…", hit: false }] : [];
    for (var i = from; i < to; i += 1) {
      var last = pieces[pieces.length - 1];
      if (last && last.hit === Boolean(hits[i])) { last.text += text[i]; }
      else { pieces.push({ text: text[i], hit: Boolean(hits[i]) }); }
    }
    if (to < text.length) { pieces.push({ text: "…", hit: false }); }
    return pieces;
  }

  /** For each character whether it matches; single characters count only when nothing else does. */
  function marked(text, ways) {
    var sure = {}, unsure = {};
    ways.forEach(function (need) {
      Object.keys(need).forEach(function (term) { (need[term] >= SURE ? sure : unsure)[term] = true; });
    });
    var hits = mark(text, sure);
    return hits.includes(true) ? hits : mark(text, unsure);
  }

  function mark(text, wanted) {
    var hits = text.split("").map(function () { return false; });
    search.terms(search.fold(text), function (term, at) {
      if (!Object.prototype.hasOwnProperty.call(wanted, term)) { return; }
      for (var i = at; i < at + term.length; i += 1) { hits[i] = true; }
    });
    return hits;
  }

  search.excerpt = excerpt;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
