/**
 * First screen: what is going on already, and which incident is it?
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make, fill = handbook.dom.fill;

  /**
   * @param {Object} app
   * @param {Object<string, string>} told facts from the address, such as the answers of the grading
   *   page: every way on takes them along
   */
  function chooseScreen(app, told) {
    var words = app.words, room = handbook.checklist, parts = room.parts, el = parts.el;
    var title = parts.heading(words.choose);
    var open = el("div", "runs"), ended = make("div", {});

    function tile(id) {
      var list = app.data.incidents[id], there = room.address.ofIncidents([id], told);
      return make("a", { "class": "checklist-tile", href: there, "data-tile": id }, app.icon(id),
        el("span", "tile-number", String(list.number)), el("span", "tile-title", list.title),
        el("span", "tile-sign", list.when[0]));
    }

    function since(state) {
      var outlook = room.steps.standing(state, app.data.grading);
      return fill(words.run_since, {
        day: room.clock.day(state.started), time: room.clock.time(state.started)
      }) + room.steps.said(words.progress, outlook, words);
    }

    function run(state) {
      var there = room.address.ofRun(state.run, ""), over = state.ended !== null;
      return [app.icon(state.list.id),
        el("span", "run-name", make("b", {}, state.list.title), make("small", {}, since(state))),
        parts.link(over ? words.run_look : words.run_resume, there, !over)];
    }

    function runs(states) {
      return el("ul", "run-list", parts.each("li", states, run));
    }

    /** A run that cannot be read is named, and can still be carried to where it can. */
    function unreadable(state) {
      return [state.run, " ", parts.button(words.file_save, function () {
        room.file.carry(words, state.run, app.journal.events());
      })];
    }

    function category(one) {
      return el("div", "category", make("h3", {}, one.label),
        el("ul", "tiles", parts.each("li", one.incidents, tile)));
    }

    function taken() {
      var count = Object.keys(told).length;
      return count ? el("p", "notice", fill(words.facts_taken, { count: count })) : null;
    }

    /** To the drills and back: they keep their runs apart from the real ones. */
    function drillLink() {
      return el("p", "drill-link", parts.link(app.drill ? words.drill_leave : words.drill_enter,
        app.drill ? "#" : "#drill=1"), " ", app.drill ? null : words.drill_hint);
    }

    var blocks = app.data.categories.map(category);

    return {
      heading: title,
      node: el("div", "screen", open, title, make("p", {}, words.choose_lead), taken(),
        room.chooseFilter(app, blocks), blocks, ended, drillLink(), room.importPanel(app)),
      update: function () {
        var states = room.events.runs(app.journal.events());
        function isReadable(state) { return state.list && room.steps.standing(state, app.data.grading); }
        var readable = states.filter(isReadable);
        var going = readable.filter(function (state) { return state.ended === null; });
        var over = readable.filter(function (state) { return state.ended !== null; });
        var lost = states.filter(function (state) { return !isReadable(state); });
        var wasOpen = Boolean(ended.querySelector("details[open]"));
        var endedTitle = fill(words.runs_ended, { count: over.length });
        parts.refill(open, going.length ? [make("h2", {}, words.runs_open), runs(going)] : []);
        parts.refill(ended, [
          over.length ? parts.fold("ended", endedTitle, wasOpen, runs(over)) : null,
          lost.length ? [el("p", "hint", fill(words.run_unreadable, { count: lost.length })),
            make("ul", {}, parts.each("li", lost, unreadable))] : null
        ]);
      }
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.chooseScreen = chooseScreen;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
