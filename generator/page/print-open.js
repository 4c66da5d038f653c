/**
 * Folded parts: all are open on paper, and as before afterwards; one that an address points into
 * opens.
 */
(function (handbook) {
  "use strict";

  if (typeof document === "undefined") { return; }

  var closed = [];

  /** What is made when a fold opens may hold folds again; the browser would tell them too late. */
  function open() {
    var found = Array.prototype.slice.call(document.querySelectorAll("details:not([open])"));
    if (!found.length) { return; }
    found.forEach(function (details) {
      details.open = true;
      details.dispatchEvent(new Event("toggle"));
    });
    closed = closed.concat(found);
    open();
  }

  function unfold() {
    closed = [];
    open();
  }

  function refold() {
    closed.forEach(function (details) { details.open = false; });
    closed = [];
  }

  /** What an address points at inside a folded part is shown. */
  function reveal() {
    var target = handbook.namedPart();
    var folded = target ? target.closest("details:not([open])") : null;
    if (folded) {
      folded.open = true;
      target.scrollIntoView();
    }
  }

  window.addEventListener("beforeprint", unfold);
  window.addEventListener("afterprint", refold);
  window.addEventListener("hashchange", reveal);
  reveal();
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
