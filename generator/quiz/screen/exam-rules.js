/** Before and after the paper of an exam: its rules, and the last look before handing in. */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make;

  /**
   * The rules, and the button that begins.
   * @param {SeverityQuiz} app
   * @param {number|null} seed the number of the paper that the address asks for
   * @param {function(number|null)} begin is told the number of a paper, null for any
   */
  function rules(app, seed, begin) {
    var bank = app.bank, error = make("p", { "class": "quiz-error", role: "alert" });
    var total = handbook.quiz.exam.drawn(bank.data, 1).length;
    var values = {
      total: total, needed: handbook.quiz.exam.needed(total),
      under: handbook.quiz.exam.PASS.under
    };
    var input = make("input", {
      type: "text", id: "quiz-paper-seed", inputmode: "numeric", autocomplete: "off",
      maxlength: "6", value: seed || "", "aria-describedby": "quiz-paper-hint",
      oninput: function () { error.textContent = ""; }
    });
    function tried() {
      var wanted = handbook.quiz.wish.whole(input.value);
      if (input.value.trim() && wanted === null) {
        error.textContent = bank.say("seed_wrong");
        input.focus();
        return;
      }
      begin(wanted);
    }
    return make("section", { "class": "quiz-rules-of-exam" },
      handbook.quiz.parts.heading(2, {}, bank.say("exam")),
      make("ul", { "class": "quiz-list" }, ["exam_rule_paper", "exam_rule_pass", "exam_rule_free",
        "exam_rule_time"].map(function (key) { return make("li", {}, bank.say(key, values)); })),
      handbook.quiz.examRoom.kept(app) ? make("p", { "class": "quiz-notice" }, bank.say("exam_replaces")) : null,
      make("details", { "class": "quiz-more", open: seed !== null },
        make("summary", {}, bank.say("paper_again")),
        make("p", { "class": "quiz-seed" },
          make("label", { "for": "quiz-paper-seed" }, bank.say("paper_seed")), input),
        make("p", { "class": "quiz-small", id: "quiz-paper-hint" }, bank.say("paper_hint"))),
      error,
      make("p", { "class": "quiz-go" },
        handbook.quiz.parts.button(bank.say("exam_begin"), "button-main", tried),
        handbook.quiz.parts.link(bank.say("home"), "", "#")));
  }

  /**
   * The last look before handing in: what is open, what is flagged.
   * @param {OpenBank} bank
   * @param {Sitting} sitting
   * @param {{turn: function(number), submit: function}} on
   */
  function check(bank, sitting, on) {
    var open = handbook.quiz.sitting.open(sitting);
    var flags = handbook.quiz.sitting.marked(sitting);
    function numbers(title, places) {
      return places.length ? make("div", {}, make("h3", {}, title),
        make("p", { "class": "quiz-numbers quiz-numbers-some" }, places.map(function (place) {
          return make("button", {
            type: "button", "class": "quiz-number", onclick: on.turn.bind(null, place),
            "aria-label": bank.say("place", { place: place + 1 })
          }, String(place + 1));
        }))) : null;
    }
    return make("section", { "class": "quiz-check" },
      handbook.quiz.parts.heading(2, {}, open.length ?
        bank.say("check_open", { count: open.length }) : bank.say("check_all")),
      open.length ? make("p", {}, bank.say("check_means")) : null,
      numbers(bank.say("open_ones"), open), numbers(bank.say("flagged_ones"), flags),
      make("p", { "class": "quiz-go" },
        handbook.quiz.parts.button(bank.say("hand_in_now"), "button-main", on.submit),
        handbook.quiz.parts.button(bank.say("check_back"), "", on.turn.bind(null, sitting.at))));
  }

  handbook.quiz.examRules = { rules: rules, check: check };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
