/**
 * Second screen: the facts of one incident, or of several at once, and the grade they give so far.
 * Nothing is stored yet; the facts stand in the address, so that a reload or a link keeps them.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make;

  /** Begins a run and returns its name. `factor` is how fast a drill goes. */
  function begun(app, ids, texts, factor) {
    var room = handbook.checklist, list = room.listOf(app.data, ids);
    var value = { list: list, facts: texts }, drill = app.drill ? app.data.drills[ids[0]] : null;
    if (ids.length > 1) { value.parts = room.incidents.partsOf(app.data, ids); }
    if (drill) { value.drill = Object.assign({}, drill, { factor: factor }); }
    return app.journal.append("", "start", list.id, value);
  }

  /**
   * Where a link that starts at once leads: to a new run, or to the facts when one is going on
   * already, so that nobody does the same thing twice.
   */
  function startAtOnce(app, ids, told) {
    var room = handbook.checklist, given = room.listOf(app.data, ids).given;
    return room.twin(app, ids) ? room.address.ofIncidents(ids, told)
      : room.address.ofRun(begun(app, ids, Object.assign({}, given, told), 1), "");
  }

  /**
   * @param {Object} app
   * @param {string[]} ids of the incidents
   * @param {Object<string, string>} told facts from the address; they go before the given ones
   */
  function factsScreen(app, ids, told) {
    var words = app.words, table = app.data.grading, room = handbook.checklist;
    var parts = room.parts, el = parts.el, list = room.listOf(app.data, ids);
    var texts = Object.assign({}, list.given, told), said = "";
    var title = parts.heading(parts.listName(list.title, app.icon(list.id), list.number));
    var questions = room.questions(app, list, change);
    var grade = room.gradePanel(app, questions.focus);
    var drill = app.drill ? app.data.drills[ids[0]] : null, factor = 1;
    var brief = drill ? room.drillParts.briefing(app, drill, function (speed) {
      factor = speed;
    }) : null;
    var also = room.alsoHappening(app, {
      hint: words.also_happening_hint,
      title: function (id) { return app.data.incidents[id].title; }
    }, withOther);
    var going = room.goingOn(app, ids, another, join), verdict = el("div", "dock-grade");
    var starts = [startButton(), startButton()];

    function change(fact, text) {
      texts = Object.assign({}, texts);
      if (text) { texts[fact] = text; } else { delete texts[fact]; }
      app.go(room.address.ofIncidents(ids, texts), true);
      judge();
      app.say(said);
    }

    function judge() {
      var facts = room.steps.known(texts, table);
      var result = handbook.grade.evaluated(table, facts, list.facts);
      grade.update(result, facts, room.reporting.triggers(app.data.reporting, facts));
      parts.refill(verdict, grade.verdict(result));
      said = grade.says(result);
    }

    function start(event) {
      event.target.disabled = true;
      event.target.textContent = words.starting;
      app.go(room.address.ofRun(begun(app, ids, texts, factor), ""));
    }

    function startButton() { return parts.button(words.start, start, true); }

    function another() { return parts.button(words.start_another, start); }

    /** What was answered here goes along; what only comes with the choice, `add` brings itself. */
    function join(state) {
      ids.filter(function (id) { return state.incidents.indexOf(id) < 0; }).forEach(function (id) {
        app.journal.append(state.run, "add", id,
          room.incidents.broughtBy(app.data, app.journal.state(state.run), id));
      });
      Object.keys(texts).forEach(function (id) {
        if (texts[id] === state.facts[id] || texts[id] === list.given[id]) { return; }
        app.journal.append(state.run, "fact", id, texts[id]);
      });
      app.go(room.address.ofRun(state.run, ""));
    }

    function withOther(id, chosen) {
      var others = ids.filter(function (one) { return one !== id; });
      app.go(room.address.ofIncidents(chosen ? others.concat(id) : others, texts));
    }

    also.update(ids);
    also.node.open = ids.length > 1;
    questions.set(texts);
    judge();
    return {
      heading: title,
      node: el("div", "screen",
        make("a", { "class": "checklist-back", href: room.address.ofHome() }, words.back), title,
        going.twins, el("p", "summary", list.summary), brief, also.node, going.others,
        el("div", "columns",
          el("div", "main",
            parts.fold("when", words.when_to_use, false,
              make("ul", {}, parts.each("li", list.when))),
            make("h3", {}, words.facts_of), el("p", "hint", words.facts_lead), questions.node),
          el("aside", "side", el("p", "start", starts[0]), grade.node)),
        // On a phone the grade and the way on stay in sight at the foot.
        el("div", "dock", verdict, going.dock, starts[1])),
      update: function () {
        var twin = going.update();
        starts.forEach(function (button) { button.hidden = twin; });
      }
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.factsScreen = factsScreen;
  room.startAtOnce = startAtOnce;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
