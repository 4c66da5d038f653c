/**
 * The way back, and what can be done with a run as a whole. A phone has room for what a run begins
 * with; the rest waits there behind one button.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make;

  /**
   * @param {Object} app
   * @param {string} run
   * @param {{read: function(Node), late: function(): boolean, save: function()}} act
   */
  function runTools(app, run, act) {
    var words = app.words, room = handbook.checklist, parts = room.parts, el = parts.el;
    var read = parts.button(words.reader, function () { act.read(read); });
    var late = parts.button(words.late_entry, function () {
      late.setAttribute("aria-pressed", String(act.late()));
    });
    var rare = el("span", "tools checklist-tools-rare", late,
      parts.button(words.file_save, act.save),
      parts.button(words.print, function () { window.print(); }));
    var more = make("button", {
      type: "button", "class": "button checklist-tools-more", "aria-expanded": "false",
      "aria-controls": "checklist-tools-rare", onclick: function () {
        more.setAttribute("aria-expanded", String(rare.classList.toggle("checklist-shown")));
      }
    }, words.tools_more);
    rare.id = "checklist-tools-rare";
    late.setAttribute("aria-pressed", "false");
    var node = el("div", "top",
      make("a", { "class": "checklist-back", href: room.address.ofHome() }, words.back_to_runs),
      el("span", "tools", read, parts.link(words.report, room.address.ofReport(run)), more), rare);
    return {
      node: node,
      /** In a run that has ended there is nothing to read aloud. */
      update: function (state) { read.disabled = state.ended !== null; }
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.runTools = runTools;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
