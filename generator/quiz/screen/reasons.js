/** A question that was answered: what was right, and a reason for or against every option. */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make;
  var ERRORS = {
    order: "error_order", clock: "error_clock", role: "error_role", call: "error_call",
    harm: "error_harm", words: "error_words"
  };

  function name(bank, question, option) {
    return question.kind === "grade" ? bank.badge(option.rank) :
      make("b", { "class": "quiz-says" }, option.says);
  }

  /** How an answer went: `side` is right, too_low, too_high, wrong or open. */
  function side(question, variant, given) {
    var telling = question.variants[variant];
    if (given === null) { return "open"; }
    if (telling.options[given].right) { return "right"; }
    if (question.kind !== "grade") { return "wrong"; }
    return telling.options[given].rank < telling.rank ? "too_low" : "too_high";
  }

  /** An option with its reasons; those of grades that nobody gave are folded. */
  function answer(bank, question, given, option, place) {
    var mine = place === given, open = option.right || mine || question.kind !== "grade";
    var lines = handbook.quiz.parts.reasons(option.lines, bank);
    var look = option.right ? " is-right" : mine ? " is-wrong" : " is-plain";
    var tags = [
      mine ? make("span", { "class": "tag quiz-mine" }, bank.say("your_answer")) : null,
      option.right ? make("span", { "class": "tag quiz-good" }, bank.say("right_answer")) : null,
      option.error ? make("span", { "class": "tag" }, bank.say(ERRORS[option.error])) : null
    ];
    if (open) {
      return make("li", { "class": "quiz-answer" + look },
        make("p", { "class": "quiz-answer-head" }, name(bank, question, option), tags), lines);
    }
    return make("li", { "class": "quiz-answer" }, make("details", { "class": "quiz-more" },
      make("summary", {}, bank.badge(option.rank),
        make("span", {}, bank.say("why_not", { grade: bank.gradeName(option.rank) }))),
      lines));
  }

  /**
   * All options with their reasons, the rows of the table, and where to read more.
   * @param {OpenBank} bank
   * @param {{id: string, variant: number}} task
   * @param {number|null} given the place of the chosen option
   * @param {number} seed of the order of the options
   */
  function reasons(bank, task, given, seed) {
    var question = bank.question(task.id), telling = question.variants[task.variant];
    var type = bank.type(question.type);
    var order = handbook.quiz.random.optionOrder(question, task.variant, seed);
    return make("div", { "class": "quiz-because" },
      make("ul", { "class": "quiz-answers" }, order.map(function (place) {
        return answer(bank, question, given, telling.options[place], place);
      })),
      handbook.quiz.rules.after(bank, telling),
      make("p", { "class": "quiz-reread" },
        make("a", { href: type.url }, bank.say("reread", { title: type.title }))));
  }

  handbook.quiz.reasons = { reasons: reasons, side: side };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
