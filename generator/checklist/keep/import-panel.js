/**
 * A run from another machine is read in: what is missing here is added, nothing is replaced.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make, fill = handbook.dom.fill;

  function importPanel(app) {
    var words = app.words, room = handbook.checklist, parts = room.parts, el = parts.el;
    var told = make("div", { "aria-live": "polite" });
    var input = make("input", {
      type: "file", id: "checklist-import", accept: ".json,application/json", onchange: picked
    });

    function say(children) { parts.refill(told, [el("p", "notice", children)]); }

    function picked() {
      var file = input.files[0], reader = new FileReader();
      if (!file) { return; }
      reader.onload = function () {
        input.value = "";
        take(room.file.read(String(reader.result)), file.name);
      };
      reader.readAsText(file);
    }

    function take(found, name) {
      if (found.error) { say(words["file_" + found.error]); return; }
      if (found.drill !== null && found.drill !== app.drill) { say(elsewhere()); return; }
      if (!found.changed) { absorb(found); return; }
      say([words.file_changed, parts.button(words.file_anyway, function () {
        absorb(found);
        app.journal.append(found.run, "note", "", fill(words.file_changed_note, { name: name }));
      })]);
    }

    /** A drill must never pass for an incident, nor the other way round. */
    function elsewhere() {
      return app.drill ? [words.file_is_real, parts.link(words.drill_leave, "#")]
        : [words.file_is_drill, parts.link(words.drill_enter, "#drill=1")];
    }

    function absorb(found) {
      var count = app.journal.absorb(found.events);
      say([fill(count.differing ? words.file_differs : words.file_read, count),
        fill(words.file_seal, found),
        parts.link(words.run_look, room.address.ofRun(found.run, ""))]);
    }

    return el("div", "import", make("label", { "for": "checklist-import" }, words.file_open), input,
      el("p", "hint", words.file_hint), told);
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.importPanel = importPanel;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
