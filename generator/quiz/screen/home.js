/** Where everything begins: today's practice in one tap, the other ways beside it. */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make;

  /** Today's plan, or the round that is not done yet; the one main button of the screen. */
  function today(app) {
    var bank = app.bank, parts = handbook.quiz.parts, practice = handbook.quiz.practice;
    var round = practice.kept(app);
    var walk = round && handbook.quiz.round.walked(bank.data, round);
    if (walk && walk.now !== null) {
      return make("div", { "class": "quiz-today" },
        parts.heading(2, {}, bank.say("go_on")),
        make("p", {}, bank.say("unfinished", { done: walk.done, total: round.tasks.length })),
        make("p", { "class": "quiz-go" },
          parts.link(bank.say("resume"), "button-main", "#practice"),
          parts.button(bank.say("plan_begin_new"), "", practice.today.bind(null, app))));
    }
    var plan = handbook.quiz.picks.today(bank.data, app.desk.answers(), app.now(), 1);
    var count = plan.tasks.length;
    return make("div", { "class": "quiz-today" },
      parts.heading(2, {}, bank.say("plan", { count: count })),
      make("p", {}, plan.more ? bank.say("plan_more") :
        bank.say("plan_parts", { due: plan.due, weak: plan.weak, fresh: plan.fresh })),
      make("p", { "class": "quiz-go" },
        parts.button(bank.say("plan_begin"), "button-main", practice.today.bind(null, app)),
        make("span", { "class": "quiz-small" }, bank.say("plan_hint"))));
  }

  function way(place, title, means) {
    return make("li", {}, make("a", { "class": "quiz-way", href: place },
      make("b", {}, title), make("span", { "class": "quiz-small" }, means)));
  }

  function ways(app) {
    var bank = app.bank, exam = handbook.quiz.examRoom.kept(app);
    var means = !exam ? bank.say("exam_means", rules(bank)) : exam.ended === null ?
      bank.say("exam_open", {
        done: exam.answers.length - handbook.quiz.sitting.open(exam).length,
        total: exam.answers.length
      }) : bank.say("exam_done", { date: handbook.quiz.parts.dateOf(exam.ended) });
    return make("ul", { "class": "quiz-ways" },
      way("#exam", bank.say("exam"), means),
      way("#progress", bank.say("progress"), bank.say("progress_means")),
      way("#verify", bank.say("verify"), bank.say("verify_means")));
  }

  function rules(bank) {
    var total = handbook.quiz.exam.drawn(bank.data, 1).length;
    return { total: total, needed: handbook.quiz.exam.needed(total) };
  }

  /**
   * @param {SeverityQuiz} app
   * @param {Object|null} wish what the address asks for
   */
  function home(app, wish) {
    var bank = app.bank, types = bank.data.types.map(function (type) { return type.id; });
    var any = { types: types, count: 10, seed: null };
    return make("section", { "class": "quiz-start" }, today(app), ways(app),
      make("details", { "class": "quiz-more quiz-choose", open: wish !== null },
        make("summary", { "data-focus": wish ? "first" : null }, bank.say("choose")),
        handbook.quiz.choice(bank, wish || any,
          handbook.quiz.practice.wished.bind(null, app))),
      handbook.quiz.learner.line(app));
  }

  handbook.quiz.home = home;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
