/**
 * Reading aloud: one step at a time, large; of one role when its steps are shown. Space or Enter:
 * done. S: skip, with a reason. A: everybody's steps, and back. Arrows: back and forth. Escape: the
 * whole list again.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make, fill = handbook.dom.fill;

  var EVERYBODY = { id: "", label: "" };

  /**
   * @param {Object} app
   * @param {{tick: function(Object, boolean), skip: function(Object, Object)}} act
   */
  function reader(app, act) {
    var words = app.words, parts = handbook.checklist.parts, el = parts.el;
    var reading = handbook.checklist.reading, read = handbook.checklist.readStep;
    var role = EVERYBODY, whole = false, heard = {};
    var at = "", outlook = null, form = null, opener = null, alarmAt = make("div", {});
    var where = el("p", "reader-where"), heading = make("h2", { tabindex: "-1" });
    var body = el("div", "reader-body"), forms = make("div", {}), told = make("span", {});
    var scopeButton = parts.button(words.reader_all, toggle), scope = el("p", "reader-scope", told, scopeButton);
    var doneButton = parts.button(words.reader_tick, done, true);
    var skipButton = parts.button(words.reader_skip, skip);
    var node = make("section", {
      "class": "checklist-reader", role: "dialog", "aria-modal": "true",
      "aria-label": words.reader, hidden: true, onkeydown: pressed
    },
    alarmAt, el("div", "reader-top", where, parts.button(words.reader_close, close)), scope,
    el("div", "reader-step", heading, body, forms),
    el("div", "reader-ends", doneButton, skipButton,
      el("span", "reader-move", parts.button(words.reader_back, function () { move(-1); }),
        parts.button(words.reader_next, function () { move(1); }))));

    function all() { return reading.entries(outlook, whole ? "" : role.id); }

    function place() {
      var list = all();
      for (var i = 0; i < list.length; i += 1) { if (list[i].entry.step.id === at) { return i; } }
      return 0;
    }

    function current() { return all()[place()]; }

    function show(id) {
      at = id;
      form = null;
      parts.refill(forms, []);
      paint();
      heading.focus();
    }

    /** Shows what is to be done first among the entries behind this place. */
    function showNext(from) {
      var list = all(), found = reading.next(list, from, heard);
      show((found || list[Math.max(from, 0)]).entry.step.id);
    }

    function move(by) {
      var list = all(), to = place() + by;
      if (list[to]) { show(list[to].entry.step.id); }
    }

    function done() {
      var now = current(), step = now.entry.step, from = place();
      if (now.guard) { heard[step.id] = true; }
      else if (!now.entry.tick) { act.tick(step, true); }
      showNext(from);
    }

    function skip() {
      var now = current(), entry = now.entry, from = place();
      if (now.guard || entry.tick || form) { return; }
      form = handbook.checklist.stepForms.skipForm(
        Object.assign({}, entry.step, { number: "reader" }), words, {
          skip: function (value) { act.skip(entry.step, value); showNext(from); },
          others: function () { act.tick(entry.step, true, true); showNext(from); }
        }, function () { show(at); });
      parts.refill(forms, [form.node]);
      form.focus();
    }

    function pressed(event) {
      var typing = event.target.tagName === "INPUT", key = event.key;
      if (key === "Escape") { if (!app.quiet()) { close(); } }
      else if (key === "Tab") { trap(event); }
      else if (typing || event.ctrlKey || event.altKey || event.metaKey) { return; }
      else if ((key === " " || key === "Enter") && event.target.tagName !== "BUTTON") {
        event.preventDefault();
        if (!event.repeat) { done(); }  // a key held down ticks one step, not all
      }
      else if ((key === "a" || key === "A") && role.id) { event.preventDefault(); toggle(); }
      else if (key === "s" || key === "S") { event.preventDefault(); skip(); }
      else if (key === "ArrowRight") { move(1); }
      else if (key === "ArrowLeft") { move(-1); }
    }

    function trap(event) {
      var stops = Array.from(node.querySelectorAll("button, input")).filter(function (one) {
        return one.offsetParent;
      });
      var last = event.shiftKey ? stops[0] : stops[stops.length - 1];
      if (document.activeElement === last || document.activeElement === heading && event.shiftKey) {
        event.preventDefault();
        stops[event.shiftKey ? stops.length - 1 : 0].focus();
      }
    }

    /** Everybody's steps, or the role's again; the step that is read stays when it can. */
    function toggle() {
      whole = !whole;
      if (all()[place()].entry.step.id === at) { show(at); }
      else { showNext(-1); }
    }

    function close() {
      node.hidden = true;
      app.alarmIn(null);
      document.body.classList.remove("checklist-reading");
      if (opener) { opener.focus(); }
    }

    function paint() {
      var now = current(), step = now.entry.step, count = reading.count(all());
      var state = now.entry.tick ? words.reader_done : now.entry.skip ? words.reader_skipped : "";
      where.textContent = fill(words.reader_where, {
        phase: now.phase.title, number: step.number, all: outlook.all, role: step.role_label
      }) + state;
      scope.hidden = !role.id;
      told.textContent = fill(whole ? words.reader_scope_all : words.reader_scope_role,
        { role: role.label, count: count });
      scopeButton.textContent = whole ? fill(words.reader_only, { role: role.label }) : words.reader_all;
      doneButton.textContent = now.guard ? words.reader_heard
        : now.entry.tick ? words.reader_next_open : words.reader_tick;
      skipButton.hidden = now.guard;
      parts.refill(heading, now.guard ? read.guardTitle(step, words) : read.title(step, words));
      parts.refill(body, now.guard ? read.guardBody(step, words) : read.body(step));
    }

    return {
      node: node,
      /** A line that stands over every step. */
      above: function (line) { alarmAt.after(line); },
      /** `shown` is the role whose steps are shown, `roles` those of the list. */
      update: function (newOutlook, shown, roles) {
        outlook = newOutlook;
        role = roles.filter(function (one) { return one.id === shown; })[0] || EVERYBODY;
        if (!node.hidden && !form) { paint(); }
      },
      open: function (button) {
        whole = false;
        heard = Object.create(null);
        if (!reading.count(all())) { whole = true; }
        if (!all().length) { return; }
        opener = button;
        app.alarmIn(alarmAt);
        node.hidden = false;
        document.body.classList.add("checklist-reading");
        showNext(-1);
      }
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.reader = reader;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
