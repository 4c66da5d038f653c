/**
 * The fields of a report, to be corrected by hand. What is typed is kept half a second after the
 * last key, and at once when the field or the page is left; the field says that it is.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make, fill = handbook.dom.fill;
  var PAUSE = 500;

  /**
   * One field with its hint.
   * @param {function(string, string)} keep called with id and text when there is something to keep
   */
  function fieldOf(field, rows, words, keep) {
    var id = "checklist-report-" + field.id.replace(":", "-"), timer = 0, kept = null;

    function stop() {
      clearTimeout(timer);
      timer = 0;
    }

    function flush() {
      stop();
      var text = input.value.trim();
      if (kept === null || text !== kept) { keep(field.id, kept = text); }
    }

    /** Not while Chinese is still being put together from letters. */
    function later(event) {
      stop();
      if (!event.isComposing) { timer = setTimeout(flush, PAUSE); }
    }

    var input = make("textarea", {
      id: id, rows: rows, maxlength: "4000", "aria-describedby": id + "-hint",
      onfocus: function () { if (input.value === words.report_unknown) { input.select(); } },
      onchange: flush, oninput: later, oncompositionend: later
    });
    return {
      input: input,
      node: handbook.checklist.parts.el("div", "report-field", make("label", { "for": id }, field.label),
        make("p", { "class": "checklist-hint", id: id + "-hint" }, field.hint), input),
      /** What the run says stands in a field that nobody is writing in. */
      show: function (value) {
        if (document.activeElement === input) { return; }
        stop();
        input.value = value;
        kept = null;
      },
      /** The page goes before the pause is over. */
      leave: function () { if (timer) { flush(); } }
    };
  }

  function reportForm(app, run, fields, rows, keep) {
    var words = app.words, parts = handbook.checklist.parts, all = Object.create(null);
    var saved = parts.el("p", "saved"), node = make("div", {}, fields.map(function (field) {
      all[field.id] = fieldOf(field, rows, words, function (id, text) {
        all[id].node.append(saved);
        keep(id, text);
      });
      return all[field.id].node;
    }));

    function savedWords(safety) {
      if (safety !== "kept") { return safety === "saving" ? words.saving : words.not_saved; }
      return app.journal.savedAt ? fill(words.saved, {
        time: handbook.checklist.clock.second(app.journal.timeIn(run, app.journal.savedAt))
      }) : "";
    }

    /** Every field is as high as what stands in it; only a field on the page has a height. */
    function fit() {
      if (!node.isConnected) { return; }
      Object.keys(all).forEach(function (id) {
        var input = all[id].input;
        input.style.height = "auto";
        input.style.height = input.scrollHeight + 4 + "px";
      });
    }

    return {
      node: node, shown: fit,
      leave: function () { Object.keys(all).forEach(function (id) { all[id].leave(); }); },
      update: function (now) {
        now.forEach(function (field) {
          if (!all[field.id]) { return; }
          all[field.id].show(field.value);
          all[field.id].node.classList.toggle("checklist-report-open", field.open);
        });
        var safety = app.journal.safety();
        saved.setAttribute("data-state", safety);
        parts.setText(saved, savedWords(safety));
        fit();
      }
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.reportForm = reportForm;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
