/**
 * What somebody typed, pasted or scanned comes in, which card is meant goes out; and for a code
 * nobody knows, those it may have been.
 */
(function (handbook) {
  "use strict";

  var TYPED = /^PB-?([0-9]{2})-?([0-9A-F]{8})$/;
  var HELD = /^([a-z0-9-]+)\s+(\S.*?)\s+([0-9A-F]{8})$/i;
  var ADDRESS = /#(card=[^#\s]+)$/;
  var DASHES = /[\s\u2010-\u2015\u2212_-]+/g;
  /** Letters that are no hexadecimal digits, and the digit they were probably read from. */
  var MISREAD = { O: "0", Q: "0", I: "1", L: "1", Z: "2", S: "5", G: "6" };
  var BODY = 10;

  function plain(text) { return text.normalize("NFKC").trim(); }

  /**
   * Number and digest of a code as it stands on the card, or null. The twin of `parsed` in codes.py:
   * small letters, full-width letters, blanks and other dashes are forgiven.
   * @param {string} text
   * @returns {?{number: string, digest: string}}
   */
  function typed(text) {
    var match = TYPED.exec(plain(text).replace(DASHES, "-").toUpperCase());
    return match ? { number: match[1], digest: match[2] } : null;
  }

  function decoded(text) {
    try { return decodeURIComponent(text); } catch (error) { return text; }
  }

  function pairsOf(hash) {
    var pairs = Object.create(null);
    hash.split("&").forEach(function (part) {
      var cut = part.indexOf("=");
      if (cut > 0) { pairs[part.slice(0, cut)] = decoded(part.slice(cut + 1)); }
    });
    return pairs;
  }

  /**
   * What is asked about: a typed code, the address of a QR code, or the words of one without a site.
   * @param {string} text
   * @returns {{text: string, number: ?string, id: ?string, digest: ?string, edition: ?string}}
   *   `digest` is null for what is no code at all
   */
  function asked(text) {
    var found = { text: plain(text), number: null, id: null, digest: null, edition: null };
    var code = typed(text), address = ADDRESS.exec(found.text), held = HELD.exec(found.text);
    if (code) { return Object.assign(found, code); }
    if (address) {
      var pairs = pairsOf(address[1]);
      if (/^[0-9A-F]{8}$/i.test(pairs.hash || "")) {
        return Object.assign(found, {
          id: pairs.card, digest: pairs.hash.toUpperCase(), edition: pairs.edition || null
        });
      }
    }
    if (held) {
      Object.assign(found, { id: held[1].toLowerCase(), edition: held[2], digest: held[3].toUpperCase() });
    }
    return found;
  }

  /** What the address bar asks (`#card=…` from a QR code, `#code=…` from the form), or null. */
  function fromHash(hash) {
    var pairs = pairsOf(hash.replace(/^#/, ""));
    if (pairs.card !== undefined) { return asked(hash); }
    return pairs.code ? asked(pairs.code) : null;
  }

  function body(text) {
    var letters = plain(text).toUpperCase().replace(/[^0-9A-Z]/g, "").replace(/^PB/, "");
    return letters.replace(/[OQILZSG]/g, function (letter) { return MISREAD[letter]; });
  }

  /** Whether one character was misread, left out, put in too many, or two changed places. */
  function oneApart(a, b) {
    var start = 0, end = 0;
    while (start < a.length && start < b.length && a[start] === b[start]) { start += 1; }
    while (end < a.length - start && end < b.length - start &&
      a[a.length - 1 - end] === b[b.length - 1 - end]) { end += 1; }
    var x = a.slice(start, a.length - end), y = b.slice(start, b.length - end);
    return (x.length <= 1 && y.length <= 1) ||
      (x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0]);
  }

  /**
   * The codes among `codes` that differ from what was typed by one character at most.
   * @param {string} text
   * @param {string[]} codes
   * @returns {string[]}
   */
  function near(text, codes) {
    var given = body(text);
    if (Math.abs(given.length - BODY) > 1) { return []; }
    return codes.filter(function (code) { return oneApart(given, body(code)); });
  }

  handbook.cardCode = { typed: typed, asked: asked, fromHash: fromHash, near: near };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
