/** One question. In practice its reasons follow at once; in an exam nothing is told. */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make, parts = handbook.playerParts, fill = handbook.dom.fill;

  /** A number for every question: which are answered, and a way to each of them. */
  function strip(data, attempt, step, on) {
    return make("nav", { "class": "player-strip", "aria-label": data.said.all_questions },
      attempt.order.map(function (place, i) {
        var done = attempt.answers[place] !== null, here = i === step;
        var key = done ? "place_done" : "place_open";
        return make("button", {
          type: "button", "class": (done ? "is-done" : "") + (here ? " is-here" : ""),
          "aria-current": here ? "step" : null,
          "aria-label": fill(data.said[key], { place: i + 1 }), onclick: function () { on.go(i); }
        }, String(i + 1));
      }));
  }

  function option(data, choice, place, given) {
    return make("label", { "class": "player-option" },
      make("input", { type: "radio", name: "answer", value: place, checked: place === given }),
      parts.says(data, choice));
  }

  /** What happened and what is asked, and the answers to choose from while they can be chosen. */
  function asked(data, one, given, shown) {
    var telling = one.variants[0];
    var words = [make("span", { "class": "player-text" }, telling.text),
      telling.ask ? make("b", { "class": "player-ask" }, telling.ask) : null];
    return shown ? make("p", {}, words) : make("fieldset", {}, make("legend", {}, words),
      make("div", { "class": "player-options" }, telling.options.map(function (choice, i) {
        return option(data, choice, i, given);
      })));
  }

  function chosen(form) {
    var input = form.querySelector("input:checked");
    return input ? Number(input.value) : null;
  }

  function verdict(data, question, given) {
    var right = given === handbook.attempt.rightPlace(question);
    var rank = question.variants[0].rank, mine = question.variants[0].options[given].rank;
    var key = right ? "right" : rank === null ? "wrong" : mine < rank ? "too_low" : "too_high";
    return make("h2", {
      "class": "player-verdict " + (right ? "is-right" : "is-wrong"), tabindex: "-1",
      "data-focus": true
    }, data.said[key]);
  }

  function actions(data, attempt, step, shown, on) {
    var said = data.said, last = step === attempt.order.length - 1;
    if (!data.exam) {
      return shown ? [parts.button(last ? said.see_result : said.next, true,
        last ? on.submit : function () { on.go(step + 1); })] :
        [make("button", { type: "submit", "class": "button button-main" }, said.answer)];
    }
    return [
      step > 0 ? parts.button(said.back, false, function () { on.go(step - 1); }) : null,
      last ? null : parts.button(said.next, true, function () { on.go(step + 1); }),
      parts.button(said.submit, last, on.submit)
    ];
  }

  /**
   * The question at `step` of the attempt's order.
   * @param {{answer: function(number, number), go: function(number), submit: function}} on
   */
  function question(data, attempt, step, on) {
    var place = attempt.order[step], one = data.questions[place];
    var given = attempt.answers[place], shown = !data.exam && given !== null;
    var error = make("p", { "class": "player-error", role: "alert" });
    var form = make("form", {
      onsubmit: function (event) {
        event.preventDefault();
        if (chosen(form) === null) { error.textContent = data.said.choose_first; return; }
        on.answer(place, chosen(form));
      },
      onchange: function () {
        error.textContent = "";
        if (data.exam) { on.answer(place, chosen(form)); }
      }
    }, asked(data, one, given, shown),
      error,
      shown ? verdict(data, one, given) : null,
      shown ? parts.reasons(data, one, given) : null,
      make("p", { "class": "player-go" }, actions(data, attempt, step, shown, on)));
    return make("section", {},
      make("h1", { "class": "player-place", tabindex: "-1", "data-focus": !shown },
        make("b", {}, fill(data.said.place, { place: step + 1, total: attempt.order.length })),
        make("span", { "class": "tag" }, one.heading),
        one.mustKnow ? make("span", { "class": "tag player-must" }, data.said.must_know) : null),
      form, data.exam ? strip(data, attempt, step, on) : null);
  }

  handbook.playerQuestion = question;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
