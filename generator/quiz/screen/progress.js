/** What a learner can and mixes up, at a glance. */
(function (handbook) {
  "use strict";

  var WEAKEST = 3;
  var make = handbook.dom.make;

  function tiles(bank, picture) {
    var tile = handbook.quiz.parts.tile;
    function many(count) { return bank.say("questions", { count: count }); }
    return make("dl", { "class": "quiz-tiles quiz-tiles-4" },
      tile("", bank.say("learned"), bank.say("score_of",
        { right: picture.learned, total: picture.total }), bank.say("learned_means")),
      tile(picture.due ? "is-due" : "", bank.say("due_today"), many(picture.due), null),
      tile(picture.under ? "is-low" : "", bank.say("low_count"), many(picture.under),
        bank.say("low_means")),
      tile("", bank.say("high_count"), many(picture.over), bank.say("high_means")));
  }

  /** The words of a boundary: what somebody misses who grades its highest scene one too low. */
  function boundary(bank, id) {
    var best = bank.data.questions.filter(function (one) { return one.boundary === id; })
      .sort(function (a, b) { return b.variants[0].rank - a.variants[0].rank; })[0];
    if (!best) { return null; }
    var rank = best.variants[0].rank;
    var option = best.variants[0].options.filter(function (one) {
      return one.miss && (rank ? one.rank === rank - 1 : one.rank === 1);
    })[0];
    return option ? option.miss : null;
  }

  function weakest(bank, picture) {
    var found = picture.weakest.map(function (one) {
      return Object.assign({ says: boundary(bank, one.boundary) }, one);
    }).filter(function (one) { return one.says && bank.type(one.types[0]); }).slice(0, WEAKEST);
    if (!found.length) { return null; }
    return make("section", {}, make("h3", {}, bank.say("weakest")),
      make("ol", { "class": "quiz-missed" }, found.map(function (one) {
        var type = bank.type(one.types[0]);
        return make("li", {}, make("span", {}, one.says),
          make("span", { "class": "tag" },
            bank.say("missed_of", { missed: one.missed, asked: one.asked })),
          one.low ? make("span", { "class": "tag quiz-low" }, bank.say("low_count")) : null,
          make("a", { href: type.url }, bank.say("reread", { title: type.title })));
      })));
  }

  function part(look, count, total) {
    var bar = make("span", { "class": "quiz-bar-part " + look });
    bar.style.width = (total ? 100 * count / total : 0) + "%";
    return bar;
  }

  /** One bar for each type: learned, met, not met yet; the numbers stand beside it. */
  function types(bank, picture) {
    return make("section", {}, make("h3", {}, bank.say("by_type")),
      make("ul", { "class": "quiz-bars" }, picture.types.map(function (one) {
        return make("li", {},
          make("a", { href: "#types=" + one.type + "&count=0" }, bank.type(one.type).title),
          make("span", { "class": "quiz-bar", "aria-hidden": "true" },
            part("is-learned", one.learned, one.total),
            part("is-seen", one.seen - one.learned, one.total)),
          make("span", { "class": "quiz-small" }, bank.say("type_state",
            { learned: one.learned, seen: one.seen, total: one.total })));
      })),
      make("p", { "class": "quiz-small quiz-legend" },
        make("span", { "class": "quiz-bar-part is-learned", "aria-hidden": "true" }),
        make("span", {}, bank.say("learned")),
        make("span", { "class": "quiz-bar-part is-seen", "aria-hidden": "true" }),
        make("span", {}, bank.say("met"))));
  }

  function due(bank, picture) {
    if (!picture.dueDates.length) { return null; }
    function day(days) {
      return days === 0 ? bank.say("today") : days === 1 ? bank.say("tomorrow") :
        bank.say("in_days", { days: days });
    }
    return make("section", {}, make("h3", {}, bank.say("due")),
      make("ul", { "class": "quiz-due" }, picture.dueDates.slice(0, 6).map(function (one) {
        return make("li", {}, make("span", {}, day(one.days)),
          make("b", {}, bank.say("questions", { count: one.count })));
      })));
  }

  function sureness(bank, picture) {
    var sure = picture.sureness;
    if (!sure.marked) { return null; }
    return make("p", {}, bank.say("sure_sum",
      { marked: sure.marked, points: sure.points, wrong: sure.sureWrong }));
  }

  /** @param {SeverityQuiz} app */
  function progress(app) {
    var bank = app.bank;
    var picture = handbook.quiz.picture.picture(bank.data, app.desk.answers(), app.now());
    var none = picture.answered === 0;
    return make("section", { "class": "quiz-result" },
      handbook.quiz.parts.heading(2, {}, bank.say("progress"),
        handbook.quiz.learner.name(app) ?
          make("span", { "class": "tag" }, handbook.quiz.learner.name(app)) : null),
      none ? make("p", {}, bank.say("progress_none")) : tiles(bank, picture),
      weakest(bank, picture),
      none ? null : make("section", {}, make("h3", {}, bank.say("matrix")),
        handbook.quiz.matrix(bank, picture.matrix, bank.say("matrix_note_all"))),
      sureness(bank, picture), due(bank, picture), types(bank, picture),
      handbook.quiz.learner.record(app),
      make("p", { "class": "quiz-actions" },
        handbook.quiz.parts.link(bank.say("home"), "", "#")));
  }

  handbook.quiz.progress = progress;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
