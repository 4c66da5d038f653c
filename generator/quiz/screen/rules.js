/** The rows of the grading table that a question is about. */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make;

  /** A row of the table; with `shown` the place where the scene stands is marked. */
  function row(bank, one, shown) {
    var found = bank.data.rows[one.row];
    return make("div", { "class": "quiz-rule" },
      make("h4", {}, found.title),
      make("ol", { "class": "quiz-bands" }, found.bands.map(function (band, place) {
        var here = shown && place === one.here;
        return make("li", {
          "class": "quiz-band grade-" + bank.grade(band.rank).key + (here ? " is-here" : ""),
          "aria-current": here ? "true" : null
        },
          make("b", {}, bank.gradeName(band.rank)), make("span", {}, band.says),
          here ? make("small", {}, bank.say("here")) : null);
      })));
  }

  /** The rows to look at before answering: where the scene stands is for the learner to find. */
  function before(bank, telling) {
    if (!telling.rules.length) { return null; }
    return make("section", { "class": "quiz-rules quiz-rules-before" },
      make("h3", {}, bank.say("rule_first")),
      telling.rules.map(function (one) { return row(bank, one, false); }));
  }

  /** The rows with the place of the scene, and how far it is from the next boundaries. */
  function after(bank, telling) {
    if (!telling.rules.length && !telling.edges.length) { return null; }
    return make("section", { "class": "quiz-rules" }, make("h3", {}, bank.say("rule")),
      telling.rules.map(function (one) { return row(bank, one, true); }),
      telling.edges.length ? make("p", { "class": "quiz-edges" }, make("b", {}, bank.say("edges")),
        telling.edges.map(function (edge) { return make("span", {}, edge); })) : null);
  }

  handbook.quiz.rules = { before: before, after: after };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
