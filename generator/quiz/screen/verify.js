/** A supervisor types the check code of a certificate; the same paper is judged again. */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make;
  var LOOKS = {
    "true": "quiz-right", "false": "quiz-wrong", other: "quiz-too-high", unreadable: "quiz-wrong"
  };
  var SAYS = {
    "true": "verify_true", "false": "verify_false", other: "verify_other",
    unreadable: "verify_unreadable"
  };
  var MEANS = {
    "true": "verify_true_means", "false": "verify_false_means", other: "verify_other_means",
    unreadable: "verify_unreadable_means"
  };

  function row(title, value) {
    return make("div", {}, make("dt", {}, title), make("dd", {}, value));
  }

  /** What the code claims, to be held against the sheet of paper. */
  function claims(bank, found) {
    var total = found.judged ? found.judged.total : null;
    return make("dl", { "class": "quiz-claims" },
      row(bank.say("certificate_date"), found.date),
      row(bank.say("certificate_score"), total ?
        bank.say("score_of", { right: found.right, total: total }) :
        bank.say("questions", { count: found.right })),
      row(bank.say("low_count"), bank.say("questions", { count: found.under })),
      found.judged && found.verdict === "true" ? row(bank.say("verify_outcome"),
        bank.say(found.judged.passed ? "passed" : "failed")) : null,
      row(bank.say("paper_seed"), String(found.seed)),
      row(bank.say("stamp"), found.stamp + "\u2026"));
  }

  /** The verdict on a typed code, and the paper it stands for if it can be had. */
  function verdict(bank, text) {
    var found = handbook.quiz.code.read(bank.data, text);
    var same = found.verdict === "true";
    return make("div", {},
      make("div", { "class": "quiz-verdict " + LOOKS[found.verdict] },
        make("h3", { tabindex: "-1" }, bank.say(SAYS[found.verdict])),
        make("p", {}, bank.say(MEANS[found.verdict],
          { stamp: bank.data.stamp.slice(0, (found.stamp || "").length) + "\u2026" }))),
      found.verdict === "unreadable" ? null : claims(bank, found),
      same ? make("div", { "class": "quiz-actions" },
        handbook.quiz.parts.link(bank.say("same_paper"), "", "#exam=" + found.seed)) : null,
      same ? make("h3", {}, bank.say("replay")) : null,
      same ? handbook.quiz.examResult.review(bank, found.seed, found.answers) : null);
  }

  /**
   * @param {SeverityQuiz} app
   * @param {string} given a code from the address, or ""
   */
  function verify(app, given) {
    var bank = app.bank, answer = make("div", { "class": "quiz-verified" });
    var input = make("textarea", {
      id: "quiz-code", rows: "2", autocomplete: "off", autocapitalize: "characters",
      spellcheck: "false", "aria-describedby": "quiz-code-hint"
    });
    input.value = given;
    function judge() {
      while (answer.firstChild) { answer.firstChild.remove(); }
      answer.append(verdict(bank, input.value));
    }
    if (given) { judge(); }
    return make("section", { "class": "quiz-verify" },
      handbook.quiz.parts.heading(2, {}, bank.say("verify")),
      make("form", { "class": "quiz-form", onsubmit: function (event) {
        event.preventDefault();
        judge();
        answer.querySelector("h3").focus();
      } },
        make("label", { "for": "quiz-code" }, bank.say("check_code")), input,
        make("p", { "class": "quiz-small", id: "quiz-code-hint" }, bank.say("verify_hint")),
        make("p", { "class": "quiz-go" },
          make("button", { type: "submit", "class": "button button-main" },
            bank.say("verify_now")),
          handbook.quiz.parts.link(bank.say("home"), "", "#"))),
      answer);
  }

  handbook.quiz.verify = verify;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
