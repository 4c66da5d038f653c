/**
 * <severity-grade>: answers come in by question or by address (`#incident=robbery&harm=caused`), the
 * grade stands beside them at once. Any answer can be changed in place; a rise is announced.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make, fill = handbook.dom.fill, room = handbook.checklist;

  function has(record, key) {
    return Object.prototype.hasOwnProperty.call(record, key);
  }

  /** One state of the page: an incident (or none) with its questions, the grade, the way on. */
  function screen(app, state) {
    var table = app.data.grading, words = app.words;
    var known = state.incidents.length > 0;
    var list = known ? room.listOf(app.data, state.incidents) : { facts: Object.keys(table.facts), given: {} };
    var texts = Object.assign({}, list.given, state.facts);
    var questions = room.questions(app, list, change);
    var panel = room.gradePanel(app, questions.focus);
    var starts = [startLink(), startLink()], verdict = make("div", { "class": "checklist-dock-grade" });
    var rank = 0;

    function startLink() {
      return make("a", { "class": "button button-main" }, known ? words.start : words.start_choose);
    }

    function change(id, text) {
      texts = Object.assign({}, texts);
      if (text) { texts[id] = text; } else { delete texts[id]; }
      app.remember(room.address.ofIncidents(state.incidents, texts));
      judge(true);
    }

    function judge(aloud) {
      var facts = room.steps.known(texts, table);
      var result = handbook.grade.evaluated(table, facts, list.facts);
      panel.update(result, facts, room.reporting.triggers(app.data.reporting, facts));
      room.parts.refill(verdict, panel.verdict(result));
      starts.forEach(function (start) {
        start.href = "checklist.html" + (known
          ? room.address.ofIncidents(state.incidents, texts) + "&start=1" : carried());
      });
      if (aloud) { app.say(panel.says(result), result.rank > rank); }
      rank = result.rank;
    }

    /** Without an incident the answers go along to where one is chosen. */
    function carried() {
      return Object.keys(texts).length ? room.address.ofIncidents([], texts) : "";
    }

    function none() {
      list.facts.forEach(function (id) {
        var fact = table.facts[id];
        if (!has(texts, id)) { texts[id] = fact.type === "number" ? "0" : fact.options[0].id; }
      });
      app.go(room.address.ofIncidents(state.incidents, texts));
    }

    questions.set(texts);
    judge(false);
    return [make("div", { "class": "checklist-columns" },
      make("div", { "class": "checklist-main" }, chooser(app, state.incidents[0]), questions.node,
        make("p", { "class": "grade-rest" }, room.parts.button(words.rest_none, none),
          room.parts.button(words.again, function () {
            app.go(known ? room.address.ofIncidents(state.incidents, {}) : "#");
          }))),
      make("aside", { "class": "checklist-side" },
        make("h2", { "class": "visually-hidden" }, words.result),
        make("p", { "class": "checklist-start" }, starts[0]), panel.node)),
    // On a phone the grade and the way on stay in sight at the foot.
    make("div", { "class": "checklist-dock" }, verdict, starts[1])];
  }

  function chooser(app, incident) {
    var select = make("select", {
      id: "grade-incident", onchange: function () {
        app.go(select.value ? "#incident=" + select.value : "#");
      }
    }, make("option", { value: "" }, app.words.any_incident),
    Object.keys(app.data.incidents).map(function (id) {
      return make("option", { value: id, selected: id === incident }, app.data.incidents[id].title);
    }));
    return make("p", { "class": "grade-chooser" },
      make("label", { "for": "grade-incident" }, app.words.choose_incident), select);
  }

  function define() {
    customElements.define("severity-grade", class extends HTMLElement {
      connectedCallback() {
        var data = room.shape.bare(handbook.checklistData), status = handbook.dom.speaker(false), alarm = handbook.dom.speaker(true);
        var body = make("div", { "class": "checklist-screen" }), element = this;
        var words = Object.assign({}, data.grade_words, data.words);
        var app = {
          data: data, words: words, sources: "sources.html",
          say: function (text, rise) {
            status.textContent = rise ? "" : text;
            alarm.textContent = rise ? fill(words.risen, { grade: text }) : "";
          },
          remember: function (hash) { history.replaceState(null, "", hash); },
          go: function (hash) { history.pushState(null, "", hash); show(); }
        };
        function show() {
          room.parts.refill(body, screen(app, room.address.read(location.hash, data)));
        }
        element.textContent = "";
        element.append(status, alarm, body);
        addEventListener("hashchange", show);
        addEventListener("popstate", show);
        show();
      }
    });
  }

  if (typeof customElements !== "undefined") { define(); }
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
