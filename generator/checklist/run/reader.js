/**
 * Reading aloud: one step at a time, large. Space: done. S: skip, with a reason. Arrows: back and
 * forth. Escape: the whole list again.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make, fill = handbook.dom.fill;

  /**
   * @param {Object} app
   * @param {{tick: function(Object, boolean), skip: function(Object, Object)}} act
   */
  function reader(app, act) {
    var words = app.words, parts = handbook.checklist.parts, el = parts.el;
    var at = "", outlook = null, form = null, opener = null;
    var where = el("p", "reader-where"), heading = make("h2", { tabindex: "-1" });
    var body = el("div", "reader-body"), forms = make("div", {});
    var doneButton = parts.button(words.reader_tick, function () { done(); }, true);
    var node = make("section", {
      "class": "checklist-reader", role: "dialog", "aria-modal": "true",
      "aria-label": words.reader, hidden: true, onkeydown: pressed
    },
    el("div", "reader-top", where, parts.button(words.reader_close, close)),
    el("div", "reader-step", heading, body, forms),
    el("div", "reader-ends", doneButton, parts.button(words.reader_skip, skip),
      el("span", "reader-move", parts.button(words.reader_back, function () { move(-1); }),
        parts.button(words.reader_next, function () { move(1); }))));

    function all() {
      return outlook.blocks.reduce(function (list, block) {
        return list.concat(block.entries.filter(function (entry) { return !entry.off; })
          .map(function (entry) { return { entry: entry, phase: block.phase }; }));
      }, []);
    }

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

    function move(by) {
      var list = all(), to = place() + by;
      if (list[to]) { show(list[to].entry.step.id); }
    }

    function onward() {
      var list = all(), open = list.slice(place() + 1).concat(list).filter(function (one) {
        return !one.entry.tick && !one.entry.skip;
      })[0];
      show(open ? open.entry.step.id : at);
    }

    function done() {
      var entry = current().entry;
      if (!entry.tick) { act.tick(entry.step, true); }
      onward();
    }

    function skip() {
      var entry = current().entry;
      if (entry.tick || form) { return; }
      form = handbook.checklist.stepForms.skipForm(
        Object.assign({}, entry.step, { number: "reader" }), words, function (value) {
          act.skip(entry.step, value);
          onward();
        }, function () { show(at); });
      parts.refill(forms, [form.node]);
      form.focus();
    }

    function pressed(event) {
      var typing = event.target.tagName === "INPUT", key = event.key;
      if (key === "Escape") { close(); }
      else if (key === "Tab") { trap(event); }
      else if (typing || event.ctrlKey || event.altKey || event.metaKey) { return; }
      else if (key === " " && event.target.tagName !== "BUTTON") { event.preventDefault(); done(); }
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

    function close() {
      node.hidden = true;
      document.body.classList.remove("checklist-reading");
      if (opener) { opener.focus(); }
    }

    function paint() {
      var now = current(), step = now.entry.step, mark = step.critical ? words.critical_mark : "";
      var state = now.entry.tick ? words.reader_done : now.entry.skip ? words.reader_skipped : "";
      where.textContent = fill(words.reader_where, {
        phase: now.phase.title, number: step.number, all: outlook.all, role: step.role_label
      }) + state;
      parts.refill(heading, [mark ? el("span", "critical", mark) : null, step.condition, step["do"]]);
      doneButton.textContent = now.entry.tick ? words.reader_next_open : words.reader_tick;
      parts.refill(body, [
        step.nevers.map(function (rule) { return parts.never(rule, "p"); }),
        (step.conflicts || []).map(function (one) { return el("p", "conflict", one.rule); }),
        step.within ? el("p", "within", step.within) : null,
        step.ack ? el("p", "ack", step.ack) : null,
        step.detail ? el("p", "reader-detail", step.detail) : null
      ]);
    }

    return {
      node: node,
      update: function (newOutlook) {
        outlook = newOutlook;
        if (!node.hidden && !form) { paint(); }
      },
      open: function (button) {
        if (!all().length) { return; }
        opener = button;
        node.hidden = false;
        document.body.classList.add("checklist-reading");
        show(outlook.next || all()[0].entry.step.id);
      }
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.reader = reader;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
