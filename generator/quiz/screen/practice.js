/** A round of practice on the screen: question, reasons, result, and what each button does. */
(function (handbook) {
  "use strict";

  /** Any number that may be a seed. */
  function anySeed() {
    return 1 + Math.floor(Math.random() * handbook.quiz.wish.MOST);
  }

  function begin(app, round) {
    app.desk.keepRound(round);
    app.go("#practice");
  }

  /** Begins what is best for this learner today. */
  function today(app) {
    var seed = anySeed();
    var plan = handbook.quiz.picks.today(app.bank.data, app.desk.answers(), app.now(), seed);
    begin(app, handbook.quiz.round.begun(app.bank.data, plan.tasks, seed, null));
  }

  /** Begins what somebody wished for. */
  function wished(app, wish) {
    var seeded = Object.assign({}, wish, { seed: wish.seed || anySeed() });
    begin(app, handbook.quiz.round.wished(app.bank.data, seeded));
  }

  function wrong(app, ids) {
    var seed = anySeed(), next = handbook.quiz.random.random(seed);
    var tasks = handbook.quiz.random.shuffled(ids, next).map(function (id) {
      return { id: id, guided: false };
    });
    begin(app, handbook.quiz.round.begun(app.bank.data, tasks, seed, null));
  }

  /** The kept round if it can go on, else null; says so once if the questions have changed. */
  function kept(app) {
    var saved = app.desk.round();
    var round = handbook.quiz.round.restored(saved, app.bank.data);
    if (saved && !round) {
      app.desk.drop("round");
      app.note("changed");
    }
    return round;
  }

  function keep(app, round, change) {
    app.desk.keepRound(Object.assign({}, round, change));
    app.show();
  }

  function answer(app, round, walk, given, sure) {
    var question = app.bank.question(walk.now.id);
    app.desk.add([handbook.quiz.answers.record(question, walk.now.variant, given, sure, app.now())]);
    keep(app, round, { answers: round.answers.concat({ given: given, sure: sure }) });
  }

  function stop(app, round) {
    if (round.answers.length) {
      keep(app, round, { stopped: true });
    } else {
      app.desk.drop("round");
      app.go("#");
    }
  }

  /** Puts up the screen of the kept round; false if there is none. */
  function show(app) {
    var round = kept(app);
    if (!round) { return false; }
    var bank = app.bank, walk = handbook.quiz.round.walked(bank.data, round);
    var on = {
      answer: answer.bind(null, app, round, walk),
      next: function () { keep(app, round, { seen: round.answers.length }); },
      stop: stop.bind(null, app, round), today: today.bind(null, app),
      wrong: wrong.bind(null, app)
    };
    if (round.seen < round.answers.length && !round.stopped) {
      app.put("answered", handbook.quiz.question.answered(bank, round, walk, on));
    } else if (walk.now === null) {
      app.put("result", handbook.quiz.result(bank, round, on));
    } else {
      app.put("asking", handbook.quiz.question.asking(bank, round, walk, on));
    }
    return true;
  }

  handbook.quiz.practice = {
    anySeed: anySeed, today: today, wished: wished, kept: kept, show: show
  };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
