/**
 * The single file follows the light or dark look of the computer, which the site's theme does there.
 */
(function () {
  "use strict";

  var dark = window.matchMedia("(prefers-color-scheme: dark)");

  function follow() {
    document.body.setAttribute("data-md-color-scheme", dark.matches ? "slate" : "default");
  }

  dark.addEventListener("change", follow);
  follow();
})();
