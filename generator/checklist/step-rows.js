/**
 * The steps of one phase, each with its box, its time and what is to be heard back.
 * Nodes are made once and kept, so that an update never takes the keyboard's place away.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make, fill = handbook.dom.fill;

  function more(step, words) {
    var parts = handbook.checklist.parts, el = parts.el;
    var lines = [
      step.within ? el("p", "within", step.within) : null,
      step.ack ? el("p", "ack", step.ack) : null,
      step.go_to ? el("p", "go-to", step.go_to) : null,
      step.detail
        ? parts.fold("detail", words.detail, false, make("p", {}, step.detail)) : null
    ].filter(Boolean);
    lines = lines.concat((step.also || []).map(function (other) {
      return alsoSaid(other, words);
    }));
    return lines.length ? el("div", "more", lines) : null;
  }

  /** How another playbook words the same step. */
  function alsoSaid(other, words) {
    var who = other.by ? fill(words.also_by, { title: other.title, by: other.by }) : other.title;
    return handbook.checklist.parts.el("p", "also", make("b", {}, who), other.lines.join(" "));
  }

  /** Two playbooks that disagree, side by side, and what goes first. */
  function conflictBox(conflict, words) {
    var el = handbook.checklist.parts.el;
    return el("li", "conflict", el("p", "conflict-title", words.conflict),
      el("div", "conflict-sides", conflict.sides.map(function (side) {
        return make("p", {}, make("small", {}, side.title), side.text);
      })),
      el("p", "conflict-rule", make("b", {}, words.conflict_rule), conflict.rule));
  }

  function sentence(step, words) {
    var el = handbook.checklist.parts.el;
    var mark = make("span", { "class": "checklist-critical", title: words.critical },
      words.critical_mark);
    return el("span", "do", step.critical ? mark : null,
      step.condition ? el("span", "if", step.condition) : null, step.do);
  }

  /**
   * @param {Object} app
   * @param {Object} step
   * @param {{tick: Function, skip: Function, ack: Function, time: Function, now: Function}} act
   */
  function stepRow(app, step, act) {
    var words = app.words, parts = handbook.checklist.parts, el = parts.el;
    var box = make("input", {
      type: "checkbox", onchange: function () { act.tick(step, box.checked); }
    });
    var undo = parts.button(words.undo, function () {
      box.focus();
      act.tick(step, false);
    });
    undo.setAttribute("aria-label", words.undo + " " + step.number);
    var forms = handbook.checklist.stepForms, skipForm = null, skipAt = make("div", {});
    var why = el("span", "why-skipped"), time = make("time", {});
    var real = forms.timeField({
      "class": "checklist-time", label: fill(words.time_of, { number: step.number })
    }, words, { now: act.now, started: act.started, time: function (at) { act.time(step, at); } });
    var done = el("span", "done", why, time, undo);
    var skip = parts.button(words.skip_open, openSkip);
    skip.setAttribute("aria-label", words.skip_open + " " + step.number);
    var ack = step.ack ? forms.ackForm(step, words, act) : null;

    function openSkip() {
      if (skipForm) { closeSkip(); return; }
      skipForm = forms.skipForm(step, words, function (value) {
        closeSkip();
        act.skip(step, value);
      }, closeSkip);
      parts.refill(skipAt, [skipForm.node]);
      skipForm.focus();
    }

    function closeSkip() {
      skipForm = null;
      parts.refill(skipAt, []);
      skip.focus();
    }

    var tag = make("span", { "class": "checklist-tag", title: step.role_label }, step.tag);
    var node = el("li", step.critical ? "step checklist-step-critical" : "step",
      el("div", "step-line",
        el("label", "tick", el("span", "box", box), el("span", "number", String(step.number)),
          tag, sentence(step, words)),
        (step.from || []).map(function (title) { return el("span", "from", title); }),
        done, el("span", "step-tools", real.node, skip)),
      skipAt, more(step, words), ack ? ack.node : null);
    return {
      node: node,
      update: function (entry, isNext, heard) {
        var tick = entry.tick, left = entry.skip;
        box.checked = Boolean(tick);
        node.setAttribute("data-state",
          tick ? app.journal.safety(tick.event) : left ? "skipped" : "open");
        done.hidden = !tick && !left;
        skip.hidden = Boolean(tick || left);
        parts.setText(why, left
          ? fill(left.na ? words.na_because : words.skipped_because, left) : "");
        real.update(tick);
        if (ack) { ack.update(heard); }
        var clock = handbook.checklist.clock, day = tick ? clock.otherDay(tick.at, act.started()) : "";
        // On a phone a day has room beside the role when there are no seconds.
        parts.setText(time, !tick ? "" : day ? day + clock.time(tick.at) : clock.second(tick.at));
        if (isNext) { node.setAttribute("aria-current", "step"); }
        else { node.removeAttribute("aria-current"); }
      }
    };
  }

  /**
   * A phase. What never to do stands before the step it guards, also when that step is folded
   * away or another role's.
   */
  function phaseBlock(app, phase, act) {
    var words = app.words, parts = handbook.checklist.parts, el = parts.el;
    var rows = phase.steps.map(function (step) { return stepRow(app, step, act); });
    var nevers = phase.steps.map(function (step) {
      return step.nevers.map(function (rule) { return parts.never(rule, "li"); })
        .concat((step.conflicts || []).map(function (one) { return conflictBox(one, words); }));
    });
    var steps = el("ol", "steps"), offSteps = el("ol", "steps"), offTitle = make("span", {});
    var off = parts.fold("off", offTitle, false, offSteps), count = el("span", "count");
    var title = "checklist-phase-" + phase.key;

    /** `role` is whose steps are shown, "" for all; returns how many are hidden. */
    function update(block, role, next, acks) {
      var shown = [], folded = [], hidden = 0;
      block.entries.forEach(function (entry, i) {
        var node = rows[i].node, others = Boolean(role) && entry.step.role !== role;
        rows[i].update(entry, entry.step.id === next, acks[entry.step.id]);
        node.classList.toggle("checklist-other-role", others);
        hidden += others && !entry.off ? 1 : 0;
        shown = shown.concat(nevers[i], entry.off ? [] : [node]);
        folded = folded.concat(entry.off ? [node] : []);
      });
      parts.place(steps, shown);
      parts.place(offSteps, folded);
      parts.setText(offTitle, fill(words.off, { count: folded.length }));
      off.hidden = !folded.length;
      parts.setText(count, fill(words.phase_count, { done: block.done, all: block.all }));
      return hidden;
    }

    return {
      node: make("section", { "class": "checklist-block", "aria-labelledby": title },
        make("header", {}, make("h3", { id: title }, phase.title),
          el("span", "time-box", phase.time_box), count,
          make("p", {}, phase.starts_when, el("span", "mode", phase.mode))),
        steps, off, el("p", "pause", phase.done)),
      update: update
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.phaseBlock = phaseBlock;
  room.conflictBox = conflictBox;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
