/**
 * A run as it is printed: what form.js gave, laid out so that it can be gone on with by pen. What
 * belongs together is one box that no page may cut: a phase's head with its first step, a
 * prohibition with the step it guards, the last step with what is said aloud after it.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make, fill = handbook.dom.fill;
  var LINES = 6;

  function part(tag, name) {
    var children = Array.prototype.slice.call(arguments, 2);
    return make(tag, { "class": "checklist-sheet-" + name }, children);
  }

  function blank(name) { return part("span", "blank checklist-sheet-" + name); }

  /** Where a time goes: nothing but the colon stands there. */
  function clockBlank() { return part("span", "blank checklist-sheet-clock-blank", ":"); }

  function facts(form) {
    return part("p", "facts", form.facts.map(function (fact) {
      return part("span", "fact", fact.label, " ", fact.value ? make("b", {}, fact.value) : blank("short"));
    }));
  }

  function said(words, title, text) {
    return text ? part("p", "why", make("b", {}, title), " ", text, words.stop) : null;
  }

  /** How a report stands: made when, or a blank for when it will be. */
  function standing(one, words) {
    if (one.done) {
      return make("b", {}, fill(one.late ? words.sheet_done_late : words.sheet_done, { time: one.done }));
    }
    return make("span", {}, one.mark ? part("b", "mark-late", one.mark) : null,
      part("span", "write", words.clock_tick, clockBlank()));
  }

  function clocks(form, words) {
    return part("div", "clocks", part("span", "clock checklist-sheet-found", form.found),
      form.clocks.map(function (one) {
        return part("span", "clock", make("b", {}, one.label), make("span", {}, one.by), standing(one, words));
      }));
  }

  /** Which of several incidents asks for a step. */
  function from(step) {
    return (step.from || []).map(function (title) { return part("small", "from", title); });
  }

  function hasNotes(row) {
    var step = row.step;
    return Boolean(row.left || step.within || step.go_to || step.detail || (step.also || []).length);
  }

  /** The small print of a step: limits, what is to be heard back, how, what other lists say. */
  function notes(row, words) {
    var step = row.step;
    var flow = [
      hasNotes(row) ? from(step) : null,
      row.left ? make("b", {}, row.left) : null,
      step.within ? make("b", {}, step.within) : null,
      step.go_to ? make("b", {}, step.go_to) : null,
      step.detail ? make("span", {}, step.detail) : null,
      (step.also || []).map(function (other) {
        return make("span", {}, make("b", {}, other.title), " ", other.lines.join(" "));
      })
    ];
    return [
      step.ack ? part("p", "ack", step.ack, row.heard ? make("b", {}, " ", row.heard)
        : row.where === "open" ? part("span", "heard-by", words.ack_who, blank("name")) : null) : null,
      hasNotes(row) ? part("p", "small", flow) : null
    ];
  }

  function stepRow(row, words) {
    var step = row.step, critical = step.critical ? words.critical_mark : "";
    return make("div", { "class": "checklist-sheet-step", "data-where": row.where },
      part("span", "box"),
      make("b", { "class": "checklist-sheet-number" }, String(step.number)),
      part("span", row.own ? "tag checklist-sheet-own" : "tag", step.tag),
      part("div", "says",
        part("p", "do", critical, step.condition ? part("span", "if", step.condition) : null,
          make("b", {}, step["do"]),
          hasNotes(row) ? null : from(step))),
      part("span", "time", row.time ? make("b", {}, row.time)
        : row.where === "left" ? part("span", "dash", "\u2014") : clockBlank()),
      part("div", "notes", notes(row, words)));
  }

  function never(rule) {
    return part("p", "never", rule.mark ? make("b", { "class": "checklist-sheet-mark" }, rule.mark) : null,
      make("b", {}, rule.text), " ", rule.why);
  }

  function conflict(one, words) {
    return part("div", "conflict", make("b", {}, words.conflict), one.sides.map(function (side) {
      return make("p", {}, make("b", {}, side.title), " ", side.text);
    }), make("p", {}, make("b", {}, words.conflict_rule, one.rule)));
  }

  /** A phase as boxes that are never cut; the first holds the head, the last what is said aloud. */
  function phase(one, words) {
    var units = one.rows.map(function (row) {
      return part("div", "unit", row.step.nevers.map(never),
        (row.step.conflicts || []).map(function (two) { return conflict(two, words); }),
        stepRow(row, words));
    });
    var head = part("header", "phase-head", make("h3", {}, one.phase.title), " ",
      part("span", "phase-time", one.phase.time_box), part("b", "count", one.count),
      make("p", {}, one.phase.starts_when, " ", one.phase.mode));
    if (!units.length) { units.push(part("div", "unit")); }
    units[0].prepend(head);
    units[units.length - 1].append(part("p", "pause", one.phase.done));
    return part("section", "phase", units);
  }

  function calls(form, words) {
    return part("section", "calls", make("h3", {}, words.calls), part("div", "two",
      form.calls.map(function (call) {
        var own = handbook.outlet.all(), known = call.number || own[call.to];
        return part("p", "call", make("b", {}, call.label), " ",
          known ? part("b", "phone", known) : blank("number"), " ",
          make("span", {}, fill(words.call_by, call)), " ",
          call.stand_in ? part("span", "stand-in", call.stand_in, " ", own[call.to + "/b"] || null) : null);
      })));
  }

  function course(form, words) {
    if (!form.course.length) { return null; }
    return part("section", "course", make("h3", {}, words.sheet_course), part("div", "two",
      form.course.map(function (line) {
        return part("p", line.kind === "missed" ? "line checklist-sheet-late" : "line",
          make("b", {}, line.time), " ", line.text);
      })));
  }

  function scripts(form, words) {
    return part("section", "scripts", make("h3", {}, words.scripts), part("div", "two",
      form.scripts.map(function (said) {
        return part("p", "script", make("b", {}, said.title), make("br"), said.lines.join(""));
      })));
  }

  /** Room to go on writing, and who wrote it. */
  function lines(form, words) {
    var cells = [words.sheet_when, words.sheet_who, words.sheet_what], rows = [];
    while (rows.length < LINES) { rows.push(make("tr", {}, cells.map(function () { return make("td"); }))); }
    // The heading is a row of the table, so that it stands over the lines on every page.
    return part("section", "write-in",
      make("table", {}, make("colgroup", {}, part("col", "col-when"), part("col", "col-who"), make("col")),
      make("thead", {},
        make("tr", {}, make("th", { colspan: "3" }, make("h3", {}, words.paper_lines))),
        make("tr", {}, cells.map(function (cell) { return make("th", { scope: "col" }, cell); }))),
      make("tbody", {}, rows)),
      part("div", "closing", part("p", "end", form.end, " ", make("b", {}, form.ended)),
        part("p", "signed", words.sheet_signed)));
  }

  /**
   * @param {Object} form what form.js gave
   * @param {Object} app
   * @param {Array<Node>} badges the marks of the grade
   * @returns {Array<?Node>}
   */
  function runForm(form, app, badges) {
    var words = app.words;
    return [
      part("header", "head", part("div", "title",
        make("h2", {}, app.icon(form.id), form.title), part("span", "badges", badges)),
      part("p", "meta", form.meta),
      form.warning ? part("p", "warning", make("b", {}, form.warning)) : null,
      form.role_note ? part("p", "role", make("b", {}, form.role_note)) : null,
      facts(form),
      part("p", "why", form.because ? [form.because, words.stop] : null, make("b", {}, form.by)),
      said(words, words.raises, form.raises), said(words, words.triggers_met, form.outside),
      clocks(form, words)),
      form.always.map(never),
      form.conflicts.map(function (one) { return conflict(one, words); }),
      form.phases.map(function (one) { return phase(one, words); }),
      calls(form, words), course(form, words), scripts(form, words), lines(form, words)
    ];
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.runForm = runForm;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
