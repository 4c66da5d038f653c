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
      step.go_to ? el("p", "go-to", step.go_to) : null
    ].concat((step.also || []).map(function (other) { return alsoSaid(other, words); }),
      step.detail ? parts.fold("detail", words.detail, false, make("p", {}, step.detail)) : null,
      (step.from || []).map(function (title) { return el("span", "from", title); })
    ).filter(Boolean);
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

  /** What stands beside a step that is done or left out: why, when, and the way back. */
  function donePart(step, words, act, undo) {
    var parts = handbook.checklist.parts, clock = handbook.checklist.clock;
    var why = parts.el("span", "why-skipped"), time = make("time", {});
    var back = parts.button(words.undo, undo);
    back.setAttribute("aria-label", fill(words.undo_step, step));
    return {
      node: parts.el("span", "done", why, time, back),
      update: function (tick, left, over) {
        var day = tick ? clock.otherDay(tick.at, act.started()) : "";
        back.disabled = over;
        parts.setText(why, left ? fill(left.na ? words.na_because : words.skipped_because, left)
          : tick.others ? words.done_by_others : "");
        // On a phone a day has room beside the role when there are no seconds.
        parts.setText(time, !tick ? "" : day ? day + clock.time(tick.at) : clock.second(tick.at));
      }
    };
  }

  /** The way to leave a step out; the form for the reason stands below the step's `line`. */
  function skipPart(step, words, act, line) {
    var parts = handbook.checklist.parts, form = null;
    var button = parts.button(words.skip_open, function () {
      if (form) { close(); return; }
      form = handbook.checklist.stepForms.skipForm(step, words, {
        skip: function (value, at) { close(); act.skip(step, value, at); },
        others: function () { close(); act.tick(step, true, true); },
        now: act.now, started: act.started
      }, close);
      line.after(form.node);
      form.focus();
    });
    button.setAttribute("aria-label", fill(words.skip_step, step));

    function close() {
      form.node.remove();
      form = null;
      button.focus();
    }

    return { node: button };
  }

  function timePart(step, words, act) {
    return handbook.checklist.stepForms.timeField({
      "class": "checklist-time", label: fill(words.time_of, { number: step.number })
    }, words, { now: act.now, started: act.started, time: function (at) { act.time(step, at); } });
  }

  /**
   * Parts that a step has only sometimes are made when it first has them: a list has many steps.
   * @param {Object} app
   * @param {Object} step
   * @param {{tick: Function, skip: Function, ack: Function, time: Function, now: Function}} act
   */
  function stepRow(app, step, act) {
    var words = app.words, parts = handbook.checklist.parts, el = parts.el;
    var box = make("input", {
      type: "checkbox", onchange: function () { act.tick(step, box.checked); }
    });
    var says = sentence(step, words), tools = el("span", "step-tools");
    var tag = make("span", { "class": "checklist-tag", title: step.role_label }, step.tag);
    var line = el("div", "step-line",
      el("label", "tick", el("span", "box", box), el("span", "number", String(step.number)), tag, says),
      tools);
    var done = parts.whenWanted(function () {
      return donePart(step, words, act, function () {
        box.focus();
        act.tick(step, false);
      });
    }, function (part) { tools.before(part); });
    var skip = parts.whenWanted(function () { return skipPart(step, words, act, line); },
      function (part) { tools.append(part); });
    var time = parts.whenWanted(function () { return timePart(step, words, act); },
      function (part) { tools.prepend(part); });
    var fresh = parts.whenWanted(function () { return { node: el("b", "fresh", words.fresh) }; },
      function (part) { says.prepend(part); });
    var ack = step.ack ? handbook.checklist.stepForms.ackForm(step, words, act) : null;
    var node = el("li", step.critical ? "step checklist-step-critical" : "step",
      line, more(step, words), ack ? ack.node : null);

    /** `over`: in a run that has ended only times can still be put right. */
    function update(entry, shown) {
      var tick = entry.tick, left = entry.skip, over = shown.over, heard = shown.acks[step.id];
      var was = done(Boolean(tick || left)), leave = skip(!tick && !left), real = time(shown.entering);
      box.checked = Boolean(tick);
      box.disabled = over;
      node.setAttribute("data-state",
        tick ? app.journal.safety(tick.event) : left ? "skipped" : "open");
      if (was) { was.update(tick, left, over); }
      if (leave) { leave.node.disabled = over; }
      if (real) {
        real.node.disabled = over && !tick;
        real.update(tick);
      }
      fresh(Boolean(shown.fresh[step.act]) && !tick && !left);
      if (ack) {
        ack.update(heard, Boolean(tick));
        ack.node.hidden = over && !heard;
      }
      if (step.id === shown.next) { node.setAttribute("aria-current", "step"); }
      else { node.removeAttribute("aria-current"); }
    }

    return { node: node, update: update };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.stepRow = stepRow;
  room.conflictBox = conflictBox;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
