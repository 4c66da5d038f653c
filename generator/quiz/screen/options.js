/** The options of a question as real radio buttons, in practice and in an exam alike. */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make;

  function option(bank, question, one, place, shown, chosen) {
    var input = make("input", {
      type: "radio", name: "answer", value: place, "data-key": shown + 1, checked: chosen === place
    });
    return make("label", { "class": "quiz-option" + (chosen === place ? " is-chosen" : "") }, input,
      make("kbd", { "class": "quiz-key", "aria-hidden": "true" }, String(shown + 1)),
      question.kind === "grade" ? bank.badge(one.rank) : make("span", {}, one.says));
  }

  /**
   * The fieldset of a question: its text, what is asked, the options.
   * @param {OpenBank} bank
   * @param {{id: string, variant: number}} task
   * @param {number} seed of the order in which options made of words stand
   * @param {{chosen: (number|null), wide: boolean}} how `wide` puts grades side by side
   */
  function options(bank, task, seed, how) {
    var question = bank.question(task.id), telling = question.variants[task.variant];
    var graded = question.kind === "grade";
    var order = handbook.quiz.random.optionOrder(question, task.variant, seed);
    var list = make("div", {
      "class": "quiz-options" + (graded && how.wide ? " quiz-options-wide" : "")
    }, order.map(function (place, shown) {
      return option(bank, question, telling.options[place], place, shown, how.chosen);
    }));
    list.addEventListener("change", function () {
      list.querySelectorAll(".quiz-option").forEach(function (label) {
        label.classList.toggle("is-chosen", label.querySelector("input").checked);
      });
    });
    return make("fieldset", {},
      make("legend", { "class": "quiz-scene" }, telling.text),
      graded ? make("p", { "class": "quiz-ask" }, make("b", {}, bank.say("ask")),
        make("span", { "class": "quiz-small" }, bank.say("zero"))) : null,
      list);
  }

  /** The place of the option that is chosen inside `element`, or null. */
  function chosen(element) {
    var input = element.querySelector("[name=answer]:checked");
    return input ? Number(input.value) : null;
  }

  /** The tags of a question: its type, and what kind it is if it is no scene to grade. */
  function tags(bank, question) {
    var kinds = {
      first: "kind_first", never: "kind_never", call: "kind_call", say: "kind_say",
      report: "kind_report"
    };
    return [
      make("span", { "class": "tag" }, bank.type(question.type).title),
      question.kind === "grade" ? null :
        make("span", { "class": "tag" }, bank.say(kinds[question.kind])),
      question.mustKnow ? make("span", { "class": "tag quiz-must" }, bank.say("must_know")) : null
    ];
  }

  handbook.quiz.options = { options: options, chosen: chosen, tags: tags };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
