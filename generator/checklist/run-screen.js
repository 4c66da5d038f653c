/**
 * Third screen: a run. Everything shown is worked out anew from its events at every change, so the
 * same run in several tabs is always the same.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make, fill = handbook.dom.fill;

  /** The run as its events and the grading table have it now. */
  function worked(app, run) {
    var room = handbook.checklist, table = app.data.grading;
    var state = room.events.fold(run, app.journal.events());
    var facts = room.steps.known(state.facts, table);
    return {
      state: state, facts: facts,
      result: handbook.grade.evaluated(table, facts, state.list.facts),
      outlook: room.steps.outlook(state.list, facts, table, state.ticks)
    };
  }

  /** The facts of a run in one line, for paper. */
  function factWords(app, state) {
    var facts = app.data.grading.facts;
    return state.list.facts.filter(function (id) { return facts[id]; }).map(function (id) {
      var fact = facts[id], text = state.facts[id];
      var option = fact.options.filter(function (one) { return one.id === text; })[0];
      var value = option ? option.label : text ? text + " " + fact.unit : app.words.unknown;
      return fill(app.words.fact_line, { label: fact.label, value: value });
    }).join("");
  }

  function notices(app, state) {
    var changed = fill(app.words.edition_changed, { now: app.data.edition, then: state.edition });
    return [
      state.edition !== app.data.edition ? changed : "",
      state.newer ? app.words.newer_events : ""
    ].filter(Boolean).map(function (text) {
      return handbook.checklist.parts.el("p", "notice", text);
    });
  }

  /**
   * @param {Object} app
   * @param {string} run
   * @param {string} role whose steps are shown at first, "" for all
   * @returns {{node: Node, heading: Node, update: function(), paint: function()}}
   */
  function runScreen(app, run, role) {
    var words = app.words, table = app.data.grading, room = handbook.checklist;
    var parts = room.parts, el = parts.el, beside = room.runParts;
    var current = worked(app, run), list = current.state.list, rank = current.result.rank;
    var title = parts.heading(list.title, app.icon(list.id), list.number);
    var questions = room.questions(app, list, changeFact);
    var unasked = current.result.ask.length > 0;
    var facts = parts.fold("facts", words.facts_panel, unasked, questions.node);
    var grade = room.gradePanel(app, function (id) { facts.open = true; questions.focus(id); });
    var clocks = room.clockPanel(app, {
      found: function (at) { write("time", room.events.FOUND, at); },
      report: function (item, done) { write(done ? "tick" : "untick", item, null); }
    });
    var blocks = list.phases.map(function (phase) { return room.phaseBlock(app, phase, tick); });
    var notes = beside.notePanel(app, function (text) { write("note", "", text); });
    var end = beside.endPanel(app, list, function (over) { write("end", "", over); });
    var paper = beside.paper(app), told = make("div", {});
    var bar = room.runBar(app), filter = room.roleFilter(app, list, role, show);

    function write(kind, item, value) {
      app.journal.append(run, kind, item, value);
      update();
    }

    function changeFact(id, text) {
      if ((current.state.facts[id] || "") !== text) { write("fact", id, text); }
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
      current = worked(app, run);
      var now = Date.now(), hidden = 0;
      var state = current.state, result = current.result, outlook = current.outlook;
      var deadline = room.reporting.deadline(app.data.reporting, result.rank);
      announceRise(now, deadline);
      blocks.forEach(function (block, i) {
        hidden += block.update(outlook.blocks[i], role, outlook.next);
      });
      filter.update(hidden);
      grade.update(result, current.facts);
      questions.set(state.facts);
      clocks.update(now, state, deadline, result.up_to > result.rank);
      notes.update(state.notes);
      end.update(state);
      paper.update(now, state, factWords(app, state));
      parts.refill(told, notices(app, state));
      bar.update(grade.verdict(result)[0], outlook, clocks.nearest(now));
    }

    function paint() {
      var now = Date.now();
      clocks.paint(now);
      bar.paint(clocks.nearest(now));
    }

    var node = el("div", "screen checklist-run",
      el("div", "top", make("a", { "class": "checklist-back", href: "#" }, words.back_to_runs),
        parts.button(words.print, function () { window.print(); })),
      title, paper.head, told, bar.node,
      el("div", "columns",
        el("div", "main", filter.node,
          list.always.map(function (rule) { return parts.never(rule, "p"); }),
          blocks.map(function (block) { return block.node; })),
        el("aside", "side", clocks.node, grade.node, facts, beside.callPanel(app, list),
          beside.scriptPanel(app, list), notes.node, end.node)),
      paper.foot);
    return { heading: title, node: node, update: update, paint: paint };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.runScreen = runScreen;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
