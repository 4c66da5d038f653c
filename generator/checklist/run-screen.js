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
   * @returns {{node: Node, heading: Node, shown: function(), alarmAt: Node, update: function(), paint: function(),
   *   print: function(): string}}
   */
  function runScreen(app, run, role) {
    var words = app.words, room = handbook.checklist, state = room.runState;
    var parts = room.parts, el = parts.el, beside = room.runParts;
    var current = worked(), moved = room.gradeMoves(app, current.result.rank);
    var act = room.runActs(app, run, function () { return current; }, app.update);
    var title = parts.heading(""), main = el("div", "main");
    var calls = make("div", {}), scripts = make("div", {}), end = make("div", {});
    var facts = room.factsPanel(app, act, current.result.ask.length > 0);
    var grade = room.gradePanel(app, facts.ask, function (duty) {
      act.duty(duty);
      clocks.focus(room.duties.PREFIX + duty.id);
    });
    var clocks = room.clockPanel(app, act.clocks);
    var added = room.addedLine(app, function (id) { other(id, false); });
    var also = room.alsoHappening(app, {
      hint: words.also_running_hint, line: added.node,
      title: function (id) { return room.incidents.titleOf(app.data, current.state, id); }
    }, other);
    var drill = current.state.drill
      ? room.drillParts.drillPanel(app, current.state.drill, function (index, seen) {
        act.write("mark", ":inject-" + index, seen);
      }) : null;
    var reader = room.reader(app, act), log = room.logPanel(app);
    var notes = beside.notePanel(app, act, run);
    var sheet = el("div", "sheet"), told = make("div", {}), bar = room.runBar(app, run), list = null;
    var others = make("div", {}), known = false, judged = "";
    reader.above(bar.twin);
    var ended = room.ending.endedNotice(app, run, function () { act.write("end", "", false); });
    var tools = room.runTools(app, run, { read: reader.open, save: save, late: function () {
      node.classList.toggle("checklist-late-entry");
      update();
      return entering();
    } });

    /** The run as it stands; `seen` is what of it belongs to the role whose steps are shown. */
    function worked() {
      var now = state.worked(app.data, app.journal.state(run));
      return Object.assign(now, { seen: room.steps.ofRole(now.outlook, role) });
    }

    function show(newRole) {
      role = newRole;
      app.go(room.address.ofRun(run, role), true);
      update();
      var next = main.querySelector(".checklist-step[aria-current]");
      if (role && next) { next.scrollIntoView({ block: "nearest" }); }
    }

    function other(id, there) {
      added.tell(id, there, act.incident(id, there));
      update();
    }

    /** The list is another one when an incident came or went; the keyboard stays where it was. */
    function relist() {
      if (list && list.id === current.state.list.id) { return; }
      var at = document.activeElement && document.activeElement.id;
      list = room.listParts(app, current.state, act, role, show);
      parts.refill(title, list.name);
      parts.refill(main, list.main);
      facts.relist(current.state.list);
      parts.refill(calls, [list.calls]);
      parts.refill(scripts, [list.scripts]);
      parts.refill(end, [list.end]);
      if (at && document.getElementById(at)) { document.getElementById(at).focus(); }
    }

    function update() {
      current = worked();
      var now = app.journal.now(run), result = current.result;
      var reported = room.reporting.inRun(current, app.data), opening = !list;
      relist();
      if (!opening) { rest(); }
      onceRead();
      moved(now, current, reported);
      list.update(current, role, room.ending.unreported(current.state, reported, now), added.fresh(),
        entering());
      facts.set(current.state.facts);
      ended.update(current.state);
      tools.update(current.state);
      also.update(current.state.incidents);
      judge(reported.duties);
      clocks.update(now, current.state, reported);
      if (drill) { drill.update(current, room.events.inOrder(own()), now); }
      parts.refill(told, state.notices(app, current.state));
      bar.update(grade.verdict(result)[0], current.seen, clocks.nearest(now));
    }

    /** What is out of sight when a run is opened waits until the first look at it is painted. */
    function rest() {
      list.make();
      notes.update(current.state.notes);
      reader.update(current.outlook, role, current.state.list.roles);
      log.update(current.state, app.journal.events());
    }

    /** Looked at once, when all that is kept here has been read: other runs, a clock put back. */
    function onceRead() {
      if (known || !app.journal.loaded) { return; }
      known = true;
      parts.refill(others, [room.elsewhere(app, run)]);
      var back = current.state.ended === null ? state.behind(own(), app.journal.now(run)) : 0;
      if (!back) { return; }
      jumped(back);
      app.alert(fill(words.clock_back, { minutes: Math.round(-back / room.clock.MINUTE) }));
    }

    /** A jump of the clock is written down by one tab alone. */
    function jumped(by) {
      if (!state.jumpKnown(own(), app.journal.now(run))) { act.write("clock", "", by); }
    }

    /** Times are being entered from paper: the one that matters may be a minute away. */
    function entering() { return node.classList.contains("checklist-late-entry"); }

    /** The grade is shown anew when something about it has changed. */
    function judge(duties) {
      var now = JSON.stringify([current.result, current.facts, duties.met]);
      if (now !== judged) { grade.update(current.result, current.facts, duties); }
      judged = now;
    }

    function own() {
      return app.journal.events().filter(function (event) { return event.run === run; });
    }

    /** What goes on paper is made when somebody prints; returns what stands at each sheet's foot. */
    function print() {
      var log = room.log.entries(current.state, own(), app.data);
      var form = room.paperForm(Object.assign({ log: log }, current), app.data, {
        now: app.journal.now(run), role: role, seal: seal(), changed: app.journal.isChanged(run)
      });
      parts.refill(sheet, room.runForm(form, app, grade.verdict(current.result)));
      return form.foot;
    }

    function seal() { return room.chain.sealOf(own()).slice(0, 8); }

    function save() {
      room.file.save(state.fileName(app, current.state, Date.now()),
        room.file.written(run, own()), "application/json");
      app.say(fill(words.file_saved, { run: run }));
    }

    /** `jump` is by how much the computer's clock has just jumped; it is written down, once. */
    function paint(jump) {
      var now = app.journal.now(run);
      if (jump && current.state.ended === null) { jumped(jump); }
      clocks.paint(now);
      if (drill) { drill.paint(now); }
      bar.paint(clocks.nearest(now));
    }

    var node = el("div", "screen checklist-run",
      tools.node, ended.node, title, told, others, bar.node, drill ? drill.review : null,
      el("div", "columns", main,
        el("aside", "side", drill ? drill.node : null, also.node, clocks.node, grade.node, facts.node,
          calls, scripts, notes.node, log.node, end)),
      reader.node, sheet);
    return {
      heading: title, node: node, shown: app.afterPaint, alarmAt: bar.alarmAt, update: update, paint: paint, print: print,
      entering: entering
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.runScreen = runScreen;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
