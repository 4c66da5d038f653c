/**
 * What a learner asks for, `{types, count, seed}`, and the address that asks for the same again.
 * `count` 0 means all there are; `seed` null means any. Types stand in the order of the handbook.
 */
(function (handbook) {
  "use strict";

  var MOST = 999999;

  /** The number in `text` if it is a whole one from 1 to MOST, else null. */
  function whole(text) {
    var plain = text.normalize("NFKC").trim();
    return /^[0-9]{1,6}$/.test(plain) && Number(plain) > 0 ? Number(plain) : null;
  }

  /**
   * The wish in an address such as `#types=robbery,media&count=10&seed=482713`, or null.
   * @param {string} hash
   * @param {string[]} known ids of all types; others are left out
   * @returns {{types: string[], count: number, seed: number|null} | null}
   */
  function read(hash, known) {
    var values = {};
    hash.replace(/^#/, "").split("&").forEach(function (part) {
      var at = part.indexOf("=");
      if (at > 0) { values[part.slice(0, at)] = part.slice(at + 1); }
    });
    var wanted = (values.types || "").split(",");
    var types = known.filter(function (id) { return wanted.indexOf(id) >= 0; });
    if (!types.length) { return null; }
    return {
      types: types,
      count: whole(values.count || "") || 0,
      seed: whole(values.seed || "")
    };
  }

  /** The part of an address that asks for `wish`. */
  function link(wish) {
    return "#types=" + wish.types.join(",") + "&count=" + wish.count + "&seed=" + wish.seed;
  }

  handbook.quiz = handbook.quiz || {};
  handbook.quiz.wish = { read: read, link: link, whole: whole, MOST: MOST };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
