/**
 * The part of the page that the address names, or null.
 */
(function (handbook) {
  "use strict";

  handbook.namedPart = function () {
    try { return document.getElementById(decodeURIComponent(location.hash.slice(1))); }
    catch (error) { return null; }
  };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
