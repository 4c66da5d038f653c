/** The result of an exam as a sheet of paper, to print or to save as PDF. */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make;

  function row(title, value) {
    return make("div", {}, make("dt", {}, title), make("dd", {}, value));
  }

  /** A field of the form whose text stands on the sheet as it is typed. */
  function field(app, key, label, shown) {
    var id = "quiz-paper-" + key, sitting = handbook.quiz.examRoom.kept(app);
    var who = key === "name" ? handbook.quiz.learner.name(app) : "";
    var value = sitting[key] === undefined ? who : sitting[key];
    var input = make("input", {
      type: "text", id: id, value: value, autocomplete: "off", maxlength: "30",
      oninput: function () {
        var now = Object.assign({}, handbook.quiz.examRoom.kept(app));
        now[key] = input.value;
        app.desk.keepExam(now);
        shown.textContent = input.value.trim() || "\u00a0";
      }
    });
    shown.textContent = value || "\u00a0";
    return make("p", {}, make("label", { "for": id }, label), input);
  }

  /** The code in its groups, four and four. */
  function code(text) {
    return make("p", { "class": "quiz-code" }, text.split("-").map(function (group) {
      return make("span", {}, group);
    }));
  }

  function sheet(bank, sitting, judged, blanks) {
    var told = handbook.quiz.code.written(bank.data, sitting, new Date(sitting.ended));
    var title = judged.passed ? "certificate_title" : "transcript_title";
    return make("article", { "class": "quiz-certificate" + (judged.passed ? " is-passed" : "") },
      make("p", { "class": "quiz-certificate-over" }, bank.say("company"), make("br"), bank.say("handbook")),
      make("h3", {}, bank.say(title)),
      make("dl", { "class": "quiz-certificate-who" },
        row(bank.say("certificate_name"), blanks.name),
        row(bank.say("certificate_outlet"), blanks.outlet),
        row(bank.say("certificate_date"), handbook.quiz.parts.dateOf(sitting.ended))),
      make("p", { "class": "quiz-certificate-score" },
        make("b", {}, bank.say("score_of", { right: judged.right, total: judged.total })),
        make("span", {}, bank.say(judged.passed ? "passed" : "failed"))),
      handbook.quiz.examResult.conditions(bank, judged),
      make("h4", {}, bank.say("check_code")), code(told),
      make("dl", { "class": "quiz-certificate-data" },
        row(bank.say("paper_seed"), String(sitting.seed)),
        row(bank.say("stamp"), bank.data.stamp), row(bank.say("table_hash"), bank.data.table),
        row(bank.say("edition_name"), bank.data.edition),
        row(bank.say("used_name"), handbook.quiz.parts.clock(sitting.seconds))),
      make("p", { "class": "quiz-certificate-note" }, bank.say("certificate_note")),
      make("p", { "class": "quiz-certificate-sign" }, bank.say("certificate_sign")));
  }

  /** @param {SeverityQuiz} app */
  function certificate(app) {
    var bank = app.bank, sitting = handbook.quiz.examRoom.kept(app);
    var paper = handbook.quiz.exam.drawn(bank.data, sitting.seed);
    var judged = handbook.quiz.exam.judged(bank.data, paper, sitting.answers);
    var blanks = { name: make("span", {}), outlet: make("span", {}) };
    return make("section", { "class": "quiz-paperwork" },
      make("div", { "class": "quiz-paperwork-form" },
        handbook.quiz.parts.heading(2, {},
          bank.say(judged.passed ? "certificate" : "transcript")),
        make("div", { "class": "quiz-fields" },
          field(app, "name", bank.say("certificate_name"), blanks.name),
          field(app, "outlet", bank.say("certificate_outlet_free"), blanks.outlet)),
        make("div", { "class": "quiz-actions" },
          handbook.quiz.parts.button(bank.say("print"), "button-main", function () {
            window.print();
          }),
          handbook.quiz.parts.link(bank.say("back_to_result"), "", "#exam-result"))),
      sheet(bank, sitting, judged, blanks));
  }

  handbook.quiz.certificate = certificate;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
