/**
 * What an incident that was just added has brought: how many steps, the way back, and the way to the
 * first of them. The new steps bear a mark until they are ticked or the next incident comes.
 */
(function (handbook) {
  "use strict";

  /** Puts the keyboard on the first new step that is in sight for whoever looks. */
  function go(event) {
    var run = event.target.closest("incident-checklist");
    var rows = ".checklist-step:not(.checklist-other-role) .checklist-fresh:not([hidden])";
    var first = run.querySelector(rows) || run.querySelector(".checklist-fresh:not([hidden])");
    var step = first && first.closest(".checklist-step");
    if (!step) { return; }
    step.scrollIntoView();
    step.querySelector("input").focus({ preventScroll: true });
  }

  /**
   * @param {Object} app
   * @param {function(string)} undo told the incident to take away again
   * @returns {{node: Node, tell: function(string, boolean, Object), fresh: function(): Object}}
   *   `tell` takes what run-acts.js says of a change, `fresh` gives the acts that are new
   */
  function addedLine(app, undo) {
    var words = app.words, parts = handbook.checklist.parts, node = parts.el("p", "added");
    var fresh = Object.create(null);
    node.hidden = true;
    return {
      node: node,
      fresh: function () { return fresh; },
      tell: function (id, there, change) {
        fresh = Object.create(null);
        change.acts.forEach(function (act) { fresh[act] = true; });
        node.hidden = false;
        parts.refill(node, [parts.el("span", "added-says", change.says)].concat(there ? [
          change.acts.length ? parts.button(words.go_fresh, go) : null,
          parts.button(words.take_away, function () { undo(id); })
        ] : []));
      }
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.addedLine = addedLine;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
