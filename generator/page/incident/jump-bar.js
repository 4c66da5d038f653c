/**
 * The bar that leads to the parts of a page: marks the part that is being read.
 */
(function () {
  "use strict";

  if (typeof document === "undefined") { return; }

  var ROOM = 48;
  var bar = document.querySelector(".jump-bar");
  if (!bar) { return; }

  var links = Array.prototype.slice.call(bar.querySelectorAll("a"));
  var parts = links.map(function (link) {
    return document.getElementById(link.getAttribute("href").slice(1));
  });
  var due = false;

  /** The last part whose heading has gone up to the bar; none at the top of the page. */
  function mark() {
    due = false;
    var edge = bar.getBoundingClientRect().bottom + ROOM;
    var current = -1;
    parts.forEach(function (part, i) {
      if (part.getBoundingClientRect().top <= edge) { current = i; }
    });
    links.forEach(function (link, i) {
      if (i === current) { link.setAttribute("aria-current", "location"); }
      else { link.removeAttribute("aria-current"); }
    });
  }

  function soon() {
    if (!due) { due = true; requestAnimationFrame(mark); }
  }

  window.addEventListener("scroll", soon, { passive: true });
  window.addEventListener("resize", soon);
  mark();
})();
