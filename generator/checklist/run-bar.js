/**
 * What stays in sight during a run: grade, how far, the next deadline, is it saved; whose steps.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make, fill = handbook.dom.fill;

  var NEXT = ".checklist-step[aria-current]:not(.checklist-other-role)";

  /** A way to the first of these places that is there. */
  function jump(title, targets) {
    function go(event) {
      var run = event.target.closest("incident-checklist");
      var there = targets.map(function (one) { return run.querySelector(one); }).filter(Boolean)[0];
      if (there.tagName === "DETAILS") { there.open = true; }
      there.scrollIntoView();
      (there.querySelector("h3[tabindex], summary, input") || there).focus({ preventScroll: true });
    }
    return make("button", { type: "button", "class": "checklist-jump-to", onclick: go }, title);
  }

  function runBar(app, run) {
    var words = app.words, journal = app.journal;
    var parts = handbook.checklist.parts, el = parts.el;
    var verdict = el("span", "bar-grade"), clock = el("b", "bar-clock");
    var meter = make("progress", { "aria-hidden": "true" });
    var twin = el("p", "reader-clock"), count = make("span", {}), saved = el("span", "saved"), alarmAt = make("div", {});

    function savedWords(safety) {
      if (safety === "saving") { return words.saving; }
      if (safety === "refused") { return words.not_saved; }
      return journal.savedAt
        ? fill(words.saved, { time: handbook.checklist.clock.second(journal.timeIn(run, journal.savedAt)) }) : "";
    }

    function paint(nearest) {
      [clock, twin].forEach(function (node) {
        parts.setText(node, nearest.text);
        node.classList.toggle("checklist-late", nearest.late);
      });
    }

    return {
      node: el("div", "bar",
        el("div", "bar-line", verdict, clock, el("span", "bar-count", meter, count), saved),
        make("nav", { "class": "checklist-jump", "aria-label": words.jump },
          jump(words.steps, [NEXT, ".checklist-main"]),
          jump(words.clocks, [".checklist-panel-clocks"]),
          jump(words.facts_panel, [".checklist-facts"]),
          jump(words.calls, [".checklist-panel-calls"]),
          jump(words.scripts, [".checklist-panel-scripts"]),
          jump(words.notes, [".checklist-panel-notes"]),
          jump(words.also_jump, [".checklist-also-happening"])), alarmAt),
      alarmAt: alarmAt,
      /** The same line for whoever reads one step at a time. */
      twin: twin,
      /** `badge` is the grade's mark, `nearest` the next deadline in words. */
      update: function (badge, outlook, nearest) {
        if (!badge.isEqualNode(verdict.firstChild)) { parts.refill(verdict, [badge]); }
        meter.max = Math.max(outlook.all, 1);
        meter.value = outlook.done;
        parts.setText(count, handbook.checklist.steps.said(words.progress, outlook, words));
        saved.setAttribute("data-state", journal.safety());
        parts.setText(saved, savedWords(journal.safety()));
        paint(nearest);
      },
      paint: paint
    };
  }

  /** Radio buttons for everybody's steps or one role's; `picked` is told the role, "" for all. */
  function roleFilter(app, list, role, picked) {
    var words = app.words, parts = handbook.checklist.parts, el = parts.el, hidden = el("p", "hint");
    var all = { id: "", tag: words.role_all, label: words.role_all };

    function option(one) {
      var input = make("input", {
        type: "radio", "class": "visually-hidden", name: "checklist-role", value: one.id,
        checked: one.id === role, onchange: function () { picked(one.id); }
      });
      return make("label", { "class": "checklist-role", title: one.label },
        input, make("span", {}, one.tag));
    }

    return {
      node: el("div", "role-filter", make("fieldset", {}, make("legend", {}, words.roles),
        [all].concat(list.roles).map(option)), hidden),
      update: function (count) {
        parts.setText(hidden, count ? fill(words.role_hidden, { count: count }) : "");
      }
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.runBar = runBar;
  room.roleFilter = roleFilter;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
