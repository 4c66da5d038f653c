/** The paper of an exam: one question at a time, and the strip of all numbers. */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make;

  /** What a number of the strip tells besides where it leads. */
  function state(bank, sitting, place) {
    return [
      sitting.answers[place] === null ? bank.say("open") : bank.say("done"),
      sitting.flags[place] ? bank.say("flagged") : null
    ].filter(Boolean).join(bank.say("comma"));
  }

  function number(bank, sitting, place, on) {
    var here = place === sitting.at, look = sitting.answers[place] === null ? "" : " is-done";
    return make("button", {
      type: "button", "class": "quiz-number" + look + (sitting.flags[place] ? " is-flagged" : ""),
      "aria-current": here ? "true" : null, tabindex: here ? null : "-1",
      onclick: function () { on.turn(place); }
    },
      make("span", {}, String(place + 1)),
      make("span", { "class": "visually-hidden" }, state(bank, sitting, place)));
  }

  /** All numbers; the arrow keys walk along them, Enter opens. */
  function strip(bank, sitting, on) {
    var all = sitting.answers.map(function (_, place) {
      return number(bank, sitting, place, on);
    });
    return make("nav", { "class": "quiz-strip", "aria-label": bank.say("strip"),
      onkeydown: function (event) {
        var by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
        var from = all.indexOf(document.activeElement);
        if (!by || from < 0) { return; }
        event.preventDefault();
        all[(from + by + all.length) % all.length].focus();
      } },
      make("div", { "class": "quiz-numbers" }, all),
      make("p", { "class": "quiz-small" },
        bank.say("strip_sum", {
          open: handbook.quiz.sitting.open(sitting).length,
          flags: handbook.quiz.sitting.marked(sitting).length
        })),
      handbook.quiz.parts.button(bank.say("hand_in"), "quiz-hand-in", on.check));
  }

  /** The time used so far, which may be put out of sight. */
  function clock(bank, sitting, on) {
    return make("p", { "class": "quiz-clock quiz-small" },
      sitting.hidden ? null : make("span", {}, bank.say("used"),
        make("span", { "data-clock": true }, handbook.quiz.parts.clock(sitting.seconds))),
      handbook.quiz.parts.button(bank.say(sitting.hidden ? "clock_show" : "clock_hide"),
        "quiz-quiet", on.hide));
  }

  /**
   * The question at `sitting.at`.
   * @param {OpenBank} bank
   * @param {Sitting} sitting
   * @param {{turn: function(number), give: function(number), flag: function, check: function,
   *   hide: function}} on
   */
  function paper(bank, sitting, on) {
    var at = sitting.at, last = sitting.answers.length - 1;
    var task = handbook.quiz.exam.drawn(bank.data, sitting.seed)[at];
    var button = handbook.quiz.parts.button;
    var flag = make("button", {
      type: "button", "class": "button quiz-flag", "aria-pressed": String(sitting.flags[at]),
      onclick: on.flag
    }, bank.say("flag"));
    var form = make("form", { "class": "quiz-form", onsubmit: function (event) {
      event.preventDefault();
      if (at < last) { on.turn(at + 1); } else { on.check(); }
    }, onchange: function () { on.give(handbook.quiz.options.chosen(form)); } },
      handbook.quiz.options.options(bank, task, sitting.seed,
        { chosen: sitting.answers[at], wide: false }),
      make("p", { "class": "quiz-go quiz-next" },
        at ? button(bank.say("back"), "", function () { on.turn(at - 1); }) : null,
        flag,
        make("button", { type: "submit", "class": "button button-main" },
          bank.say(at < last ? "next" : "to_check"))));
    return make("section", { "class": "quiz-exam" },
      make("div", { "class": "quiz-sheet" },
        make("div", { "class": "quiz-exam-head" },
          handbook.quiz.parts.heading(2, { "class": "quiz-place" },
            make("span", {}, bank.say("place_of", { place: at + 1, total: last + 1 })),
            handbook.quiz.options.tags(bank, bank.question(task.id)).slice(0, 2)),
          clock(bank, sitting, on)),
        form),
      strip(bank, sitting, on));
  }

  handbook.quiz.examPaper = { paper: paper, strip: strip, clock: clock };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
