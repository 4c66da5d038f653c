/** An exam that was handed in: passed or not and why, then every question with its reasons. */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make;
  var SIDES = {
    right: "side_right", too_low: "low_count", too_high: "high_count", wrong: "side_wrong",
    open: "open"
  };

  function rule(met, title, value) {
    return make("li", { "class": met ? "is-met" : "is-missed" },
      make("span", { "class": "quiz-mark", "aria-hidden": "true" }, met ? "\u2713" : "\u2717"),
      make("span", {}, title), make("b", {}, value));
  }

  /** The three conditions of a pass, each met or not. */
  function conditions(bank, judged) {
    var needed = handbook.quiz.exam.needed(judged.total), under = handbook.quiz.exam.PASS.under;
    return make("ul", { "class": "quiz-conditions" },
      rule(judged.right >= needed, bank.say("need_right", { needed: needed }),
        bank.say("score_of", { right: judged.right, total: judged.total })),
      rule(judged.under <= under, bank.say("need_under", { under: under }),
        bank.say("questions", { count: judged.under })),
      rule(!judged.mustKnowMissed, bank.say("need_must"), judged.mustKnowMissed ?
        bank.say("must_missed", { count: judged.mustKnowMissed }) : bank.say("must_all")));
  }

  function one(bank, task, given, seed, place) {
    var question = bank.question(task.id), telling = question.variants[task.variant];
    var side = handbook.quiz.reasons.side(question, task.variant, given);
    var wrong = side !== "right";
    return make("li", {}, make("details", { "class": "quiz-more quiz-review", open: wrong },
      make("summary", { "class": "quiz-" + side.replace("_", "-") },
        make("b", { "class": "quiz-review-number" }, String(place + 1)),
        make("span", { "class": "quiz-mark", "aria-hidden": "true" },
          wrong ? side === "open" ? "\u25cb" : "\u2717" : "\u2713"),
        make("span", { "class": "tag" }, bank.say(SIDES[side])),
        handbook.quiz.options.tags(bank, question),
        make("span", { "class": "quiz-review-text" }, telling.text)),
      handbook.quiz.reasons.reasons(bank, task, given, seed)));
  }

  /** Every question of a paper with the given answers; what was wrong is unfolded. */
  function review(bank, seed, answers) {
    return make("ol", { "class": "quiz-reviews" },
      handbook.quiz.exam.drawn(bank.data, seed).map(function (task, place) {
        return one(bank, task, answers[place], seed, place);
      }));
  }

  /** @param {SeverityQuiz} app */
  function result(app) {
    var bank = app.bank, sitting = handbook.quiz.examRoom.kept(app);
    var paper = handbook.quiz.exam.drawn(bank.data, sitting.seed);
    var judged = handbook.quiz.exam.judged(bank.data, paper, sitting.answers);
    var link = handbook.quiz.parts.link;
    return make("section", { "class": "quiz-result" },
      make("div", { "class": "quiz-verdict " + (judged.passed ? "quiz-right" : "quiz-wrong") },
        handbook.quiz.parts.heading(2, {}, bank.say(judged.passed ? "passed" : "failed"))),
      conditions(bank, judged),
      make("p", { "class": "quiz-small quiz-edition" },
        make("span", {}, bank.say("used"), handbook.quiz.parts.clock(sitting.seconds)),
        make("span", {}, bank.say("paper_number", { seed: sitting.seed })),
        make("span", {}, bank.say("certificate_bank",
          { edition: bank.data.edition, stamp: bank.data.stamp }))),
      make("div", { "class": "quiz-actions" },
        link(bank.say(judged.passed ? "certificate" : "transcript"), "button-main", "#certificate"),
        link(bank.say("exam_other"), "", "#exam"),
        link(bank.say("same_paper"), "", "#exam=" + sitting.seed),
        link(bank.say("progress"), "", "#progress"), link(bank.say("home"), "", "#")),
      make("h3", {}, bank.say("review")), review(bank, sitting.seed, sitting.answers));
  }

  handbook.quiz.examResult = { result: result, review: review, conditions: conditions };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
