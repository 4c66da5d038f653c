/**
 * What stands beside the steps of a run: telephone list, words to say, notes.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make, fill = handbook.dom.fill;

  /** The number of a contact: the one for the whole country, else the outlet's own, else a blank. */
  function number(call, own, words) {
    var known = call.number || own[call.to];
    return known
      ? make("a", { "class": "checklist-phone", href: handbook.outlet.address(known) }, known)
      : handbook.checklist.parts.el("span", "phone checklist-phone-blank", words.blank);
  }

  /** Who stands in, with the outlet's own number of theirs. */
  function standIn(call, own) {
    var known = own[call.to + "/b"];
    return make("small", {}, call.stand_in, known ? " " : null,
      known ? make("a", { href: handbook.outlet.address(known) }, known) : null);
  }

  /** Whom to telephone; those that a role has to call come first when its steps are shown. */
  function callPanel(app, list) {
    var parts = handbook.checklist.parts, rows = parts.el("ul", "calls"), shown = null;

    function row(call) {
      var own = handbook.outlet.all();
      return [make("b", {}, call.label), number(call, own, app.words),
        make("small", {}, fill(app.words.call_by, call)),
        call.stand_in ? standIn(call, own) : null];
    }

    function update(role) {
      if (shown === role) { return; }
      shown = role;
      var label = list.roles.filter(function (one) { return one.id === role; })
        .map(function (one) { return one.label; })[0];
      function own(call) { return label && call.by.indexOf(label) >= 0; }
      var sorted = list.calls.filter(own)
        .concat(list.calls.filter(function (call) { return !own(call); }));
      parts.refill(rows, sorted.map(function (call) {
        return make("li", { "class": own(call) ? "checklist-own-call" : "" }, row(call));
      }));
    }

    return { node: parts.panel("calls", app.words.calls, rows), update: update };
  }

  /** Words to say, each folded away; first of all those for the report by telephone. */
  function scriptPanel(app, list) {
    var reporting = app.data.reporting, parts = handbook.checklist.parts;
    function script(title, lines) {
      return parts.laterFold("script", title, function () { return parts.each("p", lines); }).node;
    }
    var report = script(app.words.phone_script, [reporting.first_first, reporting.phone_script]);
    return parts.panel("scripts", app.words.scripts, [report].concat(
      list.scripts.map(function (said) {
        return script(fill(app.words.say_to, said), [said.say]);
      })));
  }

  /** Notes are added and never changed. */
  function notePanel(app, act, run) {
    var words = app.words, parts = handbook.checklist.parts, list = parts.el("ol", "notes");
    var clock = handbook.checklist.clock, rows = Object.create(null);
    var input = make("input", {
      type: "text", id: "checklist-note", maxlength: "500", autocomplete: "off",
      oninput: function () { draft.keep(input.value); }
    }), draft = handbook.checklist.draft(run);
    input.value = draft.kept();
    var when = handbook.checklist.stepForms.laterField(words.note_time_of, words, act);
    var form = make("form", { "class": "checklist-note-form", onsubmit: submit },
      make("label", { "for": "checklist-note" }, words.note_label), input, when.node,
      make("button", { type: "submit", "class": "button" }, words.note_add));
    var panel = parts.panel("notes", words.notes, [form, list]);

    function submit(event) {
      event.preventDefault();
      var text = input.value.trim();
      if (!text) { return; }
      input.value = "";
      draft.keep("");
      act.note(text, when.taken());
    }

    function row(note) {
      var found = rows[note.event] = rows[note.event] || { time: make("time", {}) };
      found.node = found.node || make("li", {}, found.time, " ", note.text);
      found.time.textContent = clock.otherDay(note.at, act.started()) + clock.second(note.at);
      found.node.setAttribute("data-state", app.journal.safety(note.event));
      return found.node;
    }

    return {
      node: panel,
      update: function (notes) {
        panel.classList.toggle("checklist-empty", !notes.length);
        parts.place(list, notes.map(row));
      }
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.runParts = { callPanel: callPanel, scriptPanel: scriptPanel, notePanel: notePanel };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
