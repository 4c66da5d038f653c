/**
 * What of a step is read aloud: its sentence large, beneath it what goes with it.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make, fill = handbook.dom.fill;

  function title(step, words) {
    var mark = handbook.checklist.parts.el("span", "critical", words.critical_mark);
    return [step.critical ? mark : null, step.condition, step["do"]];
  }

  function warnings(nevers, conflicts) {
    var parts = handbook.checklist.parts;
    return [nevers.map(function (rule) { return parts.never(rule, "p"); }),
      conflicts.map(function (one) { return parts.el("p", "conflict", one.rule); })];
  }

  function body(step) {
    var el = handbook.checklist.parts.el;
    return [warnings(step.nevers, step.conflicts || []),
      step.within ? el("p", "within", step.within) : null,
      step.ack ? el("p", "ack", step.ack) : null,
      step.detail ? el("p", "reader-detail", step.detail) : null];
  }

  /** Of a step that somebody else does, its warning is what is read. */
  function guardTitle(step, words) {
    var rule = step.nevers[0];
    if (!rule) { return [words.conflict]; }
    return [rule.mark ? handbook.checklist.parts.el("span", "never-word", rule.mark) : null, rule.text];
  }

  function guardBody(step, words) {
    var el = handbook.checklist.parts.el, rule = step.nevers[0];
    return [rule && rule.why ? make("p", {}, rule.why) : null,
      warnings(step.nevers.slice(1), step.conflicts || []),
      el("p", "reader-detail", fill(words.reader_guards, {
        number: step.number, role: step.role_label, what: step.condition + step["do"]
      }))];
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.readStep = { title: title, body: body, guardTitle: guardTitle, guardBody: guardBody };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
