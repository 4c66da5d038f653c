/**
 * A phase of a run with its steps. What never to do stands before the step it guards, also when that
 * step is folded away or another role's.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make, fill = handbook.dom.fill;

  /** What must not be done before a step, and what the lists contradict each other in. */
  function guards(step, words) {
    var room = handbook.checklist;
    return step.nevers.map(function (rule) { return room.parts.never(rule, "li"); })
      .concat((step.conflicts || []).map(function (one) { return room.conflictBox(one, words); }));
  }

  /** When the phase begins. On a phone what several incidents say of it would push the steps away. */
  function beginning(phase, words, several) {
    var parts = handbook.checklist.parts, mode = parts.el("span", "mode", phase.mode);
    return several && matchMedia("(max-width: 600px)").matches
      ? parts.fold("starts", words.starts_fold, false, make("p", {}, phase.starts_when, mode))
      : make("p", {}, phase.starts_when, mode);
  }

  /** `several` says that the list is one of several incidents. */
  function phaseBlock(app, phase, act, several) {
    var words = app.words, room = handbook.checklist, parts = room.parts, el = parts.el;
    var rows = null, nevers = null;
    var steps = el("ol", "steps"), offSteps = el("ol", "steps"), offTitle = make("span", {});
    var off = parts.fold("off", offTitle, false, offSteps), count = el("span", "count");
    var title = "checklist-phase-" + phase.key;
    var node = make("section", { "class": "checklist-block", "aria-labelledby": title },
      make("header", {}, make("h3", { id: title }, phase.title),
        el("span", "time-box", phase.time_box), beginning(phase, words, several), count),
      steps, off, el("p", "pause", phase.done));

    /** Until its steps are made the phase is its head. */
    function makeRows() {
      if (rows) { return; }
      rows = phase.steps.map(function (step) { return room.stepRow(app, step, act); });
      nevers = phase.steps.map(function (step) { return guards(step, words); });
    }

    /**
     * @param {Object} block the phase with all its steps, `own` with those of the role alone
     * @param {{role: string, next: string, acks: Object, over: boolean, fresh: Object,
     *   entering: boolean}} shown whose steps are shown, "" for all; `fresh` are the acts that an
     *   incident has just brought; `entering`: times are being entered from paper
     * @returns {number} how many steps are hidden
     */
    function update(block, own, shown) {
      var hidden = rows ? updateRows(block, shown) : 0;
      node.classList.toggle("checklist-block-none", !own.entries.length);
      parts.setText(count, own.entries.length
        ? room.steps.said(words.phase_count, own, words) : words.phase_none);
      return hidden;
    }

    function updateRows(block, shown) {
      var seen = [], folded = [], hidden = 0;
      block.entries.forEach(function (entry, i) {
        var row = rows[i], others = Boolean(shown.role) && entry.step.role !== shown.role;
        row.update(entry, shown);
        row.node.classList.toggle("checklist-other-role", others);
        hidden += others && !entry.off ? 1 : 0;
        seen = seen.concat(nevers[i], entry.off ? [] : [row.node]);
        folded = folded.concat(entry.off ? [row.node] : []);
      });
      parts.place(steps, seen);
      parts.place(offSteps, folded);
      parts.setText(offTitle, fill(words.off, { count: folded.length }));
      off.hidden = !folded.length;
      return hidden;
    }

    return { node: node, make: makeRows, update: update };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.phaseBlock = phaseBlock;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
