/**
 * The single file follows the light or dark look of the computer, which the site's theme does there.
 * It runs before anything is painted: no white flash in a dark office.
 */
(function () {
  "use strict";

  var dark = window.matchMedia("(prefers-color-scheme: dark)");

  function follow() {
    document.documentElement.setAttribute("data-md-color-scheme", dark.matches ? "slate" : "default");
  }

  dark.addEventListener("change", follow);
  follow();
})();
