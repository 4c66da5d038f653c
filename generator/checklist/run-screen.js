/**
 * Third screen: a run. Everything shown is worked out anew from its events at every change, so the
 * same run in several tabs is always the same.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make, fill = handbook.dom.fill;

  /**
   * @param {Object} app
   * @param {string} run
   * @param {string} role whose steps are shown at first, "" for all
   * @returns {{node: Node, heading: Node, update: function(), paint: function()}}
   */
  function runScreen(app, run, role) {
    var words = app.words, table = app.data.grading, room = handbook.checklist;
    var parts = room.parts, el = parts.el, beside = room.runParts;
    var current = worked(), list = current.state.list, rank = current.result.rank;
    var title = parts.heading(list.title, app.icon(list.id), list.number);
    var questions = room.questions(app, list, changeFact);
    var unasked = current.result.ask.length > 0;
    var facts = parts.fold("facts", words.facts_panel, unasked, questions.node);
    var grade = room.gradePanel(app, function (id) { facts.open = true; questions.focus(id); });
    var clocks = room.clockPanel(app, {
      found: function (at) { write("time", room.events.FOUND, at); },
      report: function (item, done) { write(done ? "tick" : "untick", item, null); },
      missed: function (limit, due) {
        write("missed", limit.item, { label: limit.label, due: due });
      }
    });
    var act = { tick: tick, skip: skip, ack: heard, time: setTime };
    var blocks = list.phases.map(function (phase) { return room.phaseBlock(app, phase, act); });
    var drill = current.state.drill
      ? room.drillParts.drillPanel(app, current.state.drill, function (index, seen) {
        write("mark", ":inject-" + index, seen);
      }) : null;
    var reader = room.reader(app, act), log = room.logPanel(app);
    var notes = beside.notePanel(app, function (text) { write("note", "", text); });
    var end = beside.endPanel(app, list, function (over) { write("end", "", over); });
    var paper = beside.paper(app), told = make("div", {});
    var calls = beside.callPanel(app, list), bar = room.runBar(app), filter = room.roleFilter(app, list, role, show);

    function worked() { return room.runState.worked(app.data, run, app.journal.events()); }

    /** Nothing is written into a run that a later program has shaped. */
    function write(kind, item, value) {
      if (current.state.readonly) { return; }
      app.journal.append(run, kind, item, value);
      update();
    }

    function changeFact(id, text) {
      if ((current.state.facts[id] || "") === text) { return; }
      var before = current.result.rank;
      write("fact", id, text);
      if (current.result.rank !== before) {
        write("grade", "", { mark: parts.gradeName(words, table.grades[current.result.rank]) });
      }
    }

    function skip(step, value) {
      write("skip", step.id, value);
      app.say(fill(value.na ? words.told_na : words.told_skipped, { number: step.number }));
    }

    function heard(step, value) { write("ack", step.id, value); }

    /** A time for a step that is not ticked yet ticks it: this is how a paper list is entered. */
    function setTime(step, at) {
      if (!current.state.ticks[step.id]) { write("tick", step.id, null); }
      write("time", step.id, at);
    }

    function tick(step, done) {
      write(done ? "tick" : "untick", step.id, null);
      app.say(fill(done ? words.told_ticked : words.told_unticked, {
        number: step.number, progress: fill(words.progress, current.outlook)
      }));
    }

    function show(newRole) {
      role = newRole;
      app.go(room.address.ofRun(run, role), true);
      update();
    }

    function announceRise(now, deadline) {
      if (current.result.rank > rank) {
        app.alert(fill(words.rise, {
          time: room.clock.time(now), by: deadline.by,
          grade: parts.gradeName(words, table.grades[current.result.rank])
        }));
      }
      rank = current.result.rank;
    }

    function update() {
      current = worked();
      var now = Date.now(), hidden = 0;
      var state = current.state, result = current.result, outlook = current.outlook;
      var deadline = room.reporting.deadline(app.data.reporting, result.rank);
      announceRise(now, deadline);
      blocks.forEach(function (block, i) {
        hidden += block.update(outlook.blocks[i], role, outlook.next, state.acks);
      });
      filter.update(hidden);
      grade.update(result, current.facts);
      questions.set(state.facts);
      clocks.update(now, state, deadline, result.up_to > result.rank);
      notes.update(state.notes);
      end.update(state);
      reader.update(outlook);
      log.update(state, app.journal.events());
      calls.update(role);
      if (drill) { drill.update(current, room.events.inOrder(own()), now); }
      paper.update(now, state, room.runState.factWords(app, state), seal());
      parts.refill(told, room.runState.notices(app, state));
      bar.update(grade.verdict(result)[0], outlook, clocks.nearest(now));
    }

    function own() {
      return app.journal.events().filter(function (event) { return event.run === run; });
    }

    function seal() { return room.chain.sealOf(own()).slice(0, 8); }

    function save() {
      var state = current.state, at = Date.now(), clock = room.clock;
      var name = [app.drill ? words.drill : "", words.file_name, list.title, clock.day(at), clock.time(at).replace(":", "")];
      room.file.save(name.filter(Boolean).join("-") + ".json", room.file.written(run, own()), "application/json");
      app.say(fill(words.file_saved, { run: state.run }));
    }

    function paint() {
      var now = Date.now();
      clocks.paint(now);
      if (drill) { drill.paint(now); }
      bar.paint(clocks.nearest(now));
    }

    var readButton = parts.button(words.reader, function () { reader.open(readButton); });
    var lateButton = parts.button(words.late_entry, function () {
      lateButton.setAttribute("aria-pressed", String(node.classList.toggle("checklist-late-entry")));
    });
    lateButton.setAttribute("aria-pressed", "false");
    var node = el("div", "screen checklist-run",
      el("div", "top", make("a", { "class": "checklist-back", href: room.address.ofHome() }, words.back_to_runs),
        el("span", "tools", readButton, lateButton,
          parts.link(words.report, room.address.ofReport(run)),
          parts.button(words.file_save, save), parts.button(words.print, function () {
            window.print();
          }))),
      title, paper.head, told, bar.node,
      el("div", "columns",
        el("div", "main", filter.node,
          list.always.map(function (rule) { return parts.never(rule, "p"); }),
          blocks.map(function (block) { return block.node; })),
        el("aside", "side", drill ? drill.node : null, clocks.node, grade.node, facts, calls.node,
          beside.scriptPanel(app, list), notes.node, log.node, end.node)),
      paper.foot, reader.node);
    return { heading: title, node: node, update: update, paint: paint };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.runScreen = runScreen;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
