/**
 * Tables that are wider than a phone: the theme puts each into a frame that scrolls; the keyboard
 * can reach the frame, too.
 */
(function () {
  "use strict";

  if (typeof document === "undefined") { return; }

  window.addEventListener("load", function () {
    document.querySelectorAll(".md-typeset__scrollwrap").forEach(function (frame) {
      frame.setAttribute("tabindex", "0");
    });
  });
})();
