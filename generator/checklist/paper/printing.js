/**
 * What changes while somebody prints: folds are open, paper is white also with the lights out, and
 * the run's name stands at every sheet's foot; afterwards all is as it was.
 */
(function (handbook) {
  "use strict";

  var LOOK = "data-md-color-scheme", FOOT = "--page-foot";

  /** @param {HTMLElement} root inside which folds are opened */
  function printing(root) {
    var closed = [], lit = null, look = "", foot = "", style = document.documentElement.style;

    /** What is made when a fold opens may hold folds again; the browser would tell them too late. */
    function open() {
      var found = Array.from(root.querySelectorAll("details:not([open])"));
      if (!found.length) { return; }
      found.forEach(function (details) {
        details.open = true;
        details.dispatchEvent(new Event("toggle"));
      });
      closed = closed.concat(found);
      open();
    }

    return {
      begin: function () {
        closed = [];
        open();
        foot = style.getPropertyValue(FOOT);
        lit = document.querySelector("[" + LOOK + "]");
        look = lit ? lit.getAttribute(LOOK) : "";
        if (lit) { lit.setAttribute(LOOK, "default"); }
      },
      /** A style sheet takes it as a quoted string. */
      name: function (text) { style.setProperty(FOOT, JSON.stringify(text)); },
      end: function () {
        closed.forEach(function (details) { details.open = false; });
        if (lit) { lit.setAttribute(LOOK, look); }
        style.setProperty(FOOT, foot);
      }
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.printing = printing;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
