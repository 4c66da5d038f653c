/** Small pieces that several screens of the quiz show. */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make;

  /** The bank as the rounds of grades know it: only those questions, each as its first variant. */
  function graded(bank) {
    var questions = bank.questions.filter(function (one) { return one.kind === "grade"; })
      .map(function (one) { return Object.assign({}, one, one.variants[0]); });
    var types = bank.types.map(function (type) {
      var own = questions.filter(function (one) { return one.type === type.id; });
      return Object.assign({}, type, { count: own.length });
    }).filter(function (type) { return type.count > 0; });
    return Object.assign({}, bank, { questions: questions, types: types });
  }

  /** The bank with ways to ask it: sentences, grades by rank, questions and types by id. */
  function opened(bank) {
    function by(list, key) {
      return new Map(list.map(function (one) { return [one[key], one]; }));
    }
    var grades = by(bank.grades, "rank"), questions = by(bank.questions, "id");
    var types = by(bank.types, "id");
    function say(key, values) { return handbook.dom.fill(bank.said[key], values || {}); }
    function gradeName(rank) {
      return rank ? say("level", { mark: grades.get(rank).mark }) : grades.get(rank).mark;
    }
    return {
      data: bank,
      key: handbook.quiz.round.keyOf(bank),
      say: say,
      gradeName: gradeName,
      badge: function (rank) { return handbook.dom.badge(grades.get(rank)); },
      grade: grades.get.bind(grades),
      question: questions.get.bind(questions),
      type: types.get.bind(types)
    };
  }

  /** A heading that takes the focus when its screen comes up. */
  function heading(level, attributes) {
    var words = Array.prototype.slice.call(arguments, 2);
    var focusable = Object.assign({ tabindex: "-1", "data-focus": true }, attributes);
    return make("h" + level, focusable, words);
  }

  function button(words, look, act) {
    return make("button", { type: "button", "class": "button " + look, onclick: act }, words);
  }

  /** Reasons for or against an answer, each with its source. */
  function reasons(lines, bank) {
    return make("ul", { "class": "quiz-reasons" }, lines.map(function (line) {
      return make("li", {}, line.says,
        line.supplement ? make("span", { "class": "supplement" }, bank.say("supplement")) : null,
        line.sources.length ? make("small", { "class": "quiz-source" },
          bank.say("sources") + line.sources.join(bank.say("and"))) : null);
    }));
  }

  handbook.quiz.parts = {
    graded: graded, opened: opened, heading: heading, button: button, reasons: reasons
  };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
