/**
 * What happened so far, line by line, with what was missed on top: nothing of it can be hidden.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make, fill = handbook.dom.fill;

  function logPanel(app) {
    var words = app.words, parts = handbook.checklist.parts, clock = handbook.checklist.clock;
    var missed = parts.el("ul", "missed"), lines = parts.el("ol", "log"), title = make("span", {});
    var fold = parts.fold("log-fold", title, false, lines), entries = [], count = 0, began = 0;
    fold.addEventListener("toggle", write);

    function line(entry) {
      var late = Math.abs(entry.wall - entry.at) > clock.MINUTE;
      return make("li", { "class": "checklist-log-" + entry.kind },
        make("time", {}, clock.otherDay(entry.at, began) + clock.second(entry.at)), " ", entry.text,
        late ? make("small", {}, fill(words.log_recorded, { time: clock.time(entry.wall) })) : null);
    }

    /** A thousand lines take a while to make: only when somebody looks at them. */
    function write() {
      if (fold.open) { parts.refill(lines, entries.map(line)); }
    }

    return {
      node: parts.panel("log", words.log, [missed, fold]),
      update: function (state, events) {
        if (count === events.length) { return; }
        count = events.length;
        began = state.started;
        var misses = handbook.checklist.misses, all = misses.standing(state, app.data.reporting);
        missed.hidden = !all.length;
        parts.refill(missed, all.map(function (one) { return make("li", {}, misses.says(one, state, words)); }));
        entries = handbook.checklist.log.entries(state, events, app.data);
        title.textContent = fill(words.log_count, { count: entries.length });
        write();
      }
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.logPanel = logPanel;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
