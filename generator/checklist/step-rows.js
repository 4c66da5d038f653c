/**
 * One step of a run, with its box, its time and what is to be heard back. Its nodes are made once
 * and kept, so that an update never takes the keyboard's place away.
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

  function sentence(step, words, fresh) {
    var el = handbook.checklist.parts.el;
    var mark = make("span", { "class": "checklist-critical", title: words.critical },
      words.critical_mark);
    return el("span", "do", fresh, step.critical ? mark : null,
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
    undo.setAttribute("aria-label", fill(words.undo_step, step));
    var forms = handbook.checklist.stepForms, skipForm = null, skipAt = make("div", {});
    var why = el("span", "why-skipped"), time = make("time", {});
    var real = forms.timeField({
      "class": "checklist-time", label: fill(words.time_of, { number: step.number })
    }, words, { now: act.now, started: act.started, time: function (at) { act.time(step, at); } });
    var done = el("span", "done", why, time, undo);
    var skip = parts.button(words.skip_open, openSkip);
    skip.setAttribute("aria-label", fill(words.skip_step, step));
    var ack = step.ack ? forms.ackForm(step, words, act) : null;

    function openSkip() {
      if (skipForm) { closeSkip(); return; }
      skipForm = forms.skipForm(step, words, {
        skip: function (value) { closeSkip(); act.skip(step, value); },
        others: function () { closeSkip(); act.tick(step, true, true); }
      }, closeSkip);
      parts.refill(skipAt, [skipForm.node]);
      skipForm.focus();
    }

    function closeSkip() {
      skipForm = null;
      parts.refill(skipAt, []);
      skip.focus();
    }

    var fresh = make("b", { "class": "checklist-fresh", hidden: true });
    var tag = make("span", { "class": "checklist-tag", title: step.role_label }, step.tag);
    var node = el("li", step.critical ? "step checklist-step-critical" : "step",
      el("div", "step-line",
        el("label", "tick", el("span", "box", box), el("span", "number", String(step.number)),
          tag, sentence(step, words, fresh)),
        (step.from || []).map(function (title) { return el("span", "from", title); }),
        done, el("span", "step-tools", real.node, skip)),
      skipAt, more(step, words), ack ? ack.node : null);
    return {
      node: node,
      /** `over`: in a run that has ended only times can still be put right. */
      update: function (entry, shown) {
        var tick = entry.tick, left = entry.skip, heard = shown.acks[step.id], over = shown.over;
        box.checked = Boolean(tick);
        box.disabled = undo.disabled = skip.disabled = over;
        real.node.disabled = over && !tick;
        fresh.hidden = !shown.fresh[step.act] || Boolean(tick || left);
        parts.setText(fresh, fresh.hidden ? "" : words.fresh);
        node.setAttribute("data-state",
          tick ? app.journal.safety(tick.event) : left ? "skipped" : "open");
        done.hidden = !tick && !left;
        skip.hidden = Boolean(tick || left);
        parts.setText(why, left ? fill(left.na ? words.na_because : words.skipped_because, left)
          : tick && tick.others ? words.done_by_others : "");
        real.update(tick);
        if (ack) { ack.update(heard, Boolean(tick)); ack.node.hidden = over && !heard; }
        var clock = handbook.checklist.clock, day = tick ? clock.otherDay(tick.at, act.started()) : "";
        // On a phone a day has room beside the role when there are no seconds.
        parts.setText(time, !tick ? "" : day ? day + clock.time(tick.at) : clock.second(tick.at));
        if (step.id === shown.next) { node.setAttribute("aria-current", "step"); }
        else { node.removeAttribute("aria-current"); }
      }
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.stepRow = stepRow;
  room.conflictBox = conflictBox;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
