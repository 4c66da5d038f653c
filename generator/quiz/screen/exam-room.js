/** The exam from its rules to its result: which screen is shown, what is kept, how time runs. */
(function (handbook) {
  "use strict";

  var KEEP_EVERY_MS = 10000;

  /** The kept exam if it can go on or was handed in, else null. */
  function kept(app) {
    return handbook.quiz.sitting.restored(app.desk.exam(), app.bank.data);
  }

  /** Keeps the exam with the time that has run since the last look at the clock. */
  function keep(app, sitting) {
    var now = app.now(), ran = sitting.ended === null ? Math.max(0, now - app.since) / 1000 : 0;
    app.since = now;
    app.desk.keepExam(Object.assign({}, sitting, { seconds: sitting.seconds + ran }));
  }

  /** What each control of the paper does. */
  function acts(app) {
    var sitting = handbook.quiz.sitting;
    function change(next) {
      keep(app, next);
      app.show();
    }
    function changed(values) { return Object.assign({}, kept(app), values); }
    function renewed() {
      app.renew(".quiz-strip", handbook.quiz.examPaper.strip(app.bank, kept(app), on));
    }
    var on = {
      turn: function (place) { change(changed({ at: place })); },
      give: function (given) {
        var now = kept(app);
        keep(app, sitting.answered(now, now.at, given));
        renewed();
      },
      flag: function () {
        var now = kept(app);
        keep(app, sitting.flagged(now, now.at));
        app.querySelector(".quiz-flag").setAttribute("aria-pressed", String(!now.flags[now.at]));
        renewed();
      },
      hide: function () {
        keep(app, changed({ hidden: !kept(app).hidden }));
        app.renew(".quiz-clock", handbook.quiz.examPaper.clock(app.bank, kept(app), on));
        app.querySelector(".quiz-clock button").focus();
      },
      check: function () {
        app.put("exam-check", handbook.quiz.examRules.check(app.bank, kept(app), on));
        app.arrive();
      },
      submit: function () {
        var done = sitting.submitted(kept(app), app.now());
        recorded(app, done);
        keep(app, Object.assign(done, { seconds: done.seconds + (done.ended - app.since) / 1000 }));
        app.go("#exam-result");
      }
    };
    return on;
  }

  /** Each answer becomes part of what is known about the learner. */
  function recorded(app, sitting) {
    var paper = handbook.quiz.exam.drawn(app.bank.data, sitting.seed);
    app.desk.add(paper.map(function (task, i) {
      return sitting.answers[i] === null ? null : handbook.quiz.answers.record(
        app.bank.question(task.id), task.variant, sitting.answers[i], null, sitting.ended);
    }).filter(Boolean));
  }

  /** Puts up the exam under way, or the rules of a new one; `seed` is the paper wished for. */
  function show(app, seed) {
    var now = kept(app);
    if (now && now.ended === null) {
      if (!app.since) { app.since = app.now(); }
      app.put("exam", handbook.quiz.examPaper.paper(app.bank, now, acts(app)));
      return;
    }
    app.put("exam-rules", handbook.quiz.examRules.rules(app, seed, function (wanted) {
      var any = wanted || handbook.quiz.practice.anySeed();
      app.since = app.now();
      app.desk.keepExam(handbook.quiz.sitting.begun(app.bank.data, any, app.since));
      app.go("#exam");
    }));
  }

  /** Moves the clock on the screen, and keeps the time used every few seconds, or at once. */
  function tick(app, atOnce) {
    var now = kept(app);
    if (!now || now.ended !== null || !app.since) { return; }
    var ran = app.now() - app.since, shown = app.querySelector("[data-clock]");
    if (shown) { shown.textContent = handbook.quiz.parts.clock(now.seconds + ran / 1000); }
    if (atOnce || ran >= KEEP_EVERY_MS) { keep(app, now); }
  }

  handbook.quiz.examRoom = { kept: kept, show: show, tick: tick };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
