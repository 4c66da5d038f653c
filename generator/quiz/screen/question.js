/** One question of practice: first to answer, then with its reasons. */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make;
  var SURE = ["sure_1", "sure_2", "sure_3"];
  var SIDES = { right: "right", too_low: "too_low", too_high: "too_high", wrong: "wrong" };

  /** How far the round is: in words and as a bar. */
  function progress(bank, round, walk) {
    var total = round.tasks.length;
    return make("div", { "class": "quiz-progress" },
      make("progress", { max: total, value: walk.done, "aria-hidden": "true" }),
      make("p", { "class": "quiz-small" },
        make("span", {}, bank.say("left", { done: walk.done, total: total })),
        round.wish ? make("span", {}, bank.say("round", { seed: round.seed })) : null));
  }

  function foot(bank, on) {
    return make("p", { "class": "quiz-foot" },
      handbook.quiz.parts.button(bank.say("stop"), "quiz-quiet", on.stop),
      handbook.quiz.parts.link(bank.say("home"), "quiz-quiet", "#"));
  }

  /** How sure one is: may be left out, is for practice only. */
  function sureness(bank) {
    return make("fieldset", { "class": "quiz-sure" },
      make("legend", {}, bank.say("sure")),
      make("div", {}, SURE.map(function (key, i) {
        return make("label", {}, make("input", { type: "radio", name: "sure", value: i + 1 }),
          make("span", {}, bank.say(key)));
      })));
  }

  /**
   * The question to answer now.
   * @param {{answer: function(number, number|null), stop: function}} on
   */
  function asking(bank, round, walk, on) {
    var task = walk.now, question = bank.question(task.id);
    var error = make("p", { "class": "quiz-error", role: "alert" });
    var form = make("form", { "class": "quiz-form", onsubmit: function (event) {
      event.preventDefault();
      var chosen = handbook.quiz.options.chosen(form);
      var sure = form.querySelector("[name=sure]:checked");
      if (chosen === null) { error.textContent = bank.say("choose_first"); return; }
      on.answer(chosen, sure ? Number(sure.value) : null);
    }, onchange: function () { error.textContent = ""; } },
      handbook.quiz.options.options(bank, task, round.seed + task.turn, { chosen: null, wide: true }),
      sureness(bank), error,
      make("p", { "class": "quiz-go quiz-next" },
        make("button", { type: "submit", "class": "button button-main" }, bank.say("answer")),
        make("span", { "class": "quiz-small quiz-keys" }, bank.say("key_hint"))));
    return make("section", { "class": "quiz-question" }, progress(bank, round, walk),
      handbook.quiz.parts.heading(2, { "class": "quiz-place" },
        make("span", {}, bank.say("place", { place: walk.asked.length + 1 })),
        handbook.quiz.options.tags(bank, question),
        task.again ? make("span", { "class": "tag quiz-again" }, bank.say("again")) : null),
      task.guided ? handbook.quiz.rules.before(bank, question.variants[task.variant]) : null,
      form, foot(bank, on));
  }

  function verdict(bank, question, last) {
    var side = handbook.quiz.reasons.side(question, last.variant, last.given);
    var grade = question.variants[last.variant].rank;
    var words = question.kind !== "grade" ? bank.say(side === "right" ? "right_plain" : "wrong") :
      bank.say(SIDES[side], { grade: bank.gradeName(grade) });
    return make("div", { "class": "quiz-verdict quiz-" + side.replace("_", "-") },
      handbook.quiz.parts.heading(2, {}, words),
      side === "too_low" ? make("p", {}, bank.say("low_warning")) : null,
      side !== "right" && last.sure === 3 ? make("p", {}, bank.say("sure_wrong")) : null,
      side !== "right" ? make("p", {}, bank.say("comes_again")) : null);
  }

  /**
   * The question just answered, with its reasons.
   * @param {{next: function, stop: function}} on
   */
  function answered(bank, round, walk, on) {
    var last = walk.asked[walk.asked.length - 1], question = bank.question(last.id);
    return make("section", { "class": "quiz-question" }, progress(bank, round, walk),
      make("p", { "class": "quiz-scene" }, question.variants[last.variant].text),
      verdict(bank, question, last),
      handbook.quiz.reasons.reasons(bank, last, last.given, round.seed + last.turn),
      make("p", { "class": "quiz-go quiz-next" }, handbook.quiz.parts.button(
        bank.say(walk.now === null ? "next_result" : "next"), "button-main", on.next)),
      foot(bank, on));
  }

  handbook.quiz.question = { asking: asking, answered: answered };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
