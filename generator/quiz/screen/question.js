/** One question: first to answer, then with its reasons. */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make;

  /** How far the round is: in words and as a bar. */
  function progress(bank, round, walk) {
    var total = round.ids.length;
    return make("div", { "class": "quiz-progress" },
      make("progress", { max: total, value: walk.done, "aria-hidden": "true" }),
      make("p", { "class": "quiz-small" },
        make("span", {}, bank.say("left", { done: walk.done, total: total })),
        make("span", {}, bank.say("round", { seed: round.wish.seed }))));
  }

  function foot(bank, on) {
    return make("p", { "class": "quiz-foot" },
      handbook.quiz.parts.button(bank.say("stop"), "quiz-quiet", on.stop),
      handbook.quiz.parts.button(bank.say("clear"), "quiz-quiet", on.clear));
  }

  function option(bank, grade, place) {
    return make("label", { "class": "quiz-option" },
      make("input", { type: "radio", name: "grade", value: grade.rank, "data-key": place + 1 }),
      make("kbd", { "class": "quiz-key", "aria-hidden": "true" }, String(place + 1)),
      bank.badge(grade.rank));
  }

  /**
   * The question to answer now.
   * @param {{answer: function(number), stop: function, clear: function}} on
   */
  function asking(bank, round, walk, on) {
    var item = bank.question(walk.now);
    var error = make("p", { "class": "quiz-error", role: "alert" });
    var form = make("form", { "class": "quiz-form", onsubmit: function (event) {
      event.preventDefault();
      var chosen = form.querySelector("[name=grade]:checked");
      if (!chosen) { error.textContent = bank.say("choose_first"); return; }
      on.answer(Number(chosen.value));
    }, onchange: function () {
      error.textContent = "";
      form.querySelectorAll(".quiz-option").forEach(function (label) {
        label.classList.toggle("is-chosen", label.querySelector("input").checked);
      });
    } },
      make("fieldset", {},
        make("legend", { "class": "quiz-scene" }, item.text),
        make("p", { "class": "quiz-ask" }, make("b", {}, bank.say("ask")),
          make("span", { "class": "quiz-small" }, bank.say("zero"))),
        make("div", { "class": "quiz-options" }, bank.data.grades.map(option.bind(null, bank)))),
      error,
      make("p", { "class": "quiz-go quiz-next" },
        make("button", { type: "submit", "class": "button button-main" }, bank.say("answer")),
        make("span", { "class": "quiz-small quiz-keys" }, bank.say("key_hint"))));
    return make("section", { "class": "quiz-question" }, progress(bank, round, walk),
      handbook.quiz.parts.heading(2, { "class": "quiz-place" },
        make("span", {}, bank.say("place", { place: walk.asked.length + 1 })),
        make("span", { "class": "tag" }, bank.type(item.type).title),
        walk.again ? make("span", { "class": "tag quiz-again" }, bank.say("again")) : null),
      form, foot(bank, on));
  }

  function verdict(bank, item, given, stays) {
    var side = given === item.rank ? "right" : given < item.rank ? "too_low" : "too_high";
    var words = bank.say(side, { grade: bank.gradeName(item.rank) });
    return make("div", { "class": "quiz-verdict quiz-" + side.replace("_", "-") },
      handbook.quiz.parts.heading(2, {}, words),
      side === "too_low" ? make("p", {}, bank.say("low_warning")) : null,
      stays ? make("p", {}, bank.say("comes_again")) : null);
  }

  /** An answer with its reasons; those of answers nobody gave are folded. */
  function answer(bank, item, given, one) {
    var right = one.rank === item.rank, mine = one.rank === given;
    var lines = handbook.quiz.parts.reasons(one.lines, bank);
    var tags = [
      mine ? make("span", { "class": "tag quiz-mine" }, bank.say("your_answer")) : null,
      right ? make("span", { "class": "tag quiz-good" }, bank.say("right_answer")) : null
    ];
    var open = right || mine;
    return make("li", { "class": "quiz-answer" + (right ? " is-right" : mine ? " is-wrong" : "") },
      open ? make("p", { "class": "quiz-answer-head" }, bank.badge(one.rank), tags) : null,
      open ? lines : make("details", { "class": "quiz-more" },
        make("summary", {}, bank.badge(one.rank),
          make("span", {}, bank.say("why_not", { grade: bank.gradeName(one.rank) }))),
        lines));
  }

  /** A row of the table with the place where the scene stands. */
  function rule(bank, one) {
    var row = bank.data.rows[one.row];
    return make("div", { "class": "quiz-rule" },
      make("h4", {}, row.title),
      make("ol", { "class": "quiz-bands" }, row.bands.map(function (band, place) {
        var here = place === one.here;
        return make("li", {
          "class": "quiz-band grade-" + bank.grade(band.rank).key + (here ? " is-here" : ""),
          "aria-current": here ? "true" : null
        },
          make("b", {}, bank.gradeName(band.rank)), make("span", {}, band.says),
          here ? make("small", {}, bank.say("here")) : null);
      })));
  }

  function rules(bank, item) {
    if (!item.rules.length && !item.edges.length) { return null; }
    return make("section", { "class": "quiz-rules" }, make("h3", {}, bank.say("rule")),
      item.rules.map(rule.bind(null, bank)),
      item.edges.length ? make("p", { "class": "quiz-edges" }, make("b", {}, bank.say("edges")),
        item.edges.map(function (edge) { return make("span", {}, edge); })) : null);
  }

  /**
   * The question just answered, with its reasons.
   * @param {{next: function, stop: function, clear: function}} on
   */
  function answered(bank, round, walk, on) {
    var last = walk.asked[walk.asked.length - 1], item = bank.question(last.id);
    var type = bank.type(item.type);
    var order = bank.data.grades.map(function (grade) {
      return item.options.filter(function (one) { return one.rank === grade.rank; })[0];
    });
    return make("section", { "class": "quiz-question" }, progress(bank, round, walk),
      make("p", { "class": "quiz-scene" }, item.text),
      verdict(bank, item, last.given, last.given !== item.rank),
      make("ul", { "class": "quiz-answers" }, order.map(answer.bind(null, bank, item, last.given))),
      rules(bank, item),
      make("p", { "class": "quiz-reread" },
        make("a", { href: type.url }, bank.say("reread", { title: type.title }))),
      make("p", { "class": "quiz-go quiz-next" }, handbook.quiz.parts.button(
        bank.say(walk.now === null ? "next_result" : "next"), "button-main", on.next)),
      foot(bank, on));
  }

  handbook.quiz.question = { asking: asking, answered: answered };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
