/** The result of a round of practice: how it went, what was missed, what to read again. */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make;

  function tiles(bank, score) {
    var tile = handbook.quiz.parts.tile;
    function many(count) { return bank.say("questions", { count: count }); }
    return make("dl", { "class": "quiz-tiles" },
      tile("", bank.say("score"), bank.say("score_of", { right: score.right, total: score.total }),
        score.left ? bank.say("unanswered", { count: score.left }) : null),
      tile(score.low ? "is-low" : "", bank.say("low_count"), many(score.low),
        bank.say("low_means")),
      tile("", bank.say("high_count"), many(score.high), bank.say("high_means")),
      score.sureness.marked ? tile(score.sureness.sureWrong ? "is-low" : "",
        bank.say("sure_points"), String(score.sureness.points), score.sureness.sureWrong ?
          bank.say("sure_wrong_count", { count: score.sureness.sureWrong }) : null) : null);
  }

  function missed(bank, score) {
    var none = score.wrong.length ? null : make("p", {}, bank.say("missed_none"));
    if (!none && !score.missed.length) { return null; }
    return make("section", {}, make("h3", {}, bank.say("missed")), none ||
      make("ul", { "class": "quiz-missed" }, score.missed.map(function (one) {
        return make("li", {}, make("span", {}, one.says),
          make("span", { "class": "tag" }, bank.say("times", { count: one.count })),
          one.low ? make("span", { "class": "tag quiz-low" }, bank.say("low_count")) : null);
      })));
  }

  function reread(bank, score) {
    if (!score.reread.length) { return null; }
    return make("section", {}, make("h3", {}, bank.say("reread_title")),
      make("ul", { "class": "quiz-reread-list" }, score.reread.map(function (one) {
        var type = bank.type(one.type);
        return make("li", {}, make("a", { href: type.url }, type.title));
      })));
  }

  /**
   * @param {OpenBank} bank
   * @param {Round} round
   * @param {{today: function, wrong: function(string[])}} on
   */
  function result(bank, round, on) {
    var score = handbook.quiz.score.scored(bank.data, round), wrong = score.wrong.length;
    var button = handbook.quiz.parts.button, link = handbook.quiz.parts.link;
    var wish = round.wish && Object.assign({ seed: round.seed }, round.wish);
    return make("section", { "class": "quiz-result" },
      handbook.quiz.parts.heading(2, {}, bank.say("result")),
      tiles(bank, score), missed(bank, score), reread(bank, score),
      make("div", { "class": "quiz-actions" },
        wrong ? button(bank.say("wrong_only", { count: wrong }), "button-main",
          on.wrong.bind(null, score.wrong)) : null,
        button(bank.say("once_more"), wrong ? "" : "button-main", on.today),
        link(bank.say("progress"), "", "#progress"), link(bank.say("home"), "", "#")),
      score.graded ? make("section", {}, make("h3", {}, bank.say("matrix")),
        handbook.quiz.matrix(bank, score.matrix, bank.say("matrix_note"))) : null,
      make("p", { "class": "quiz-small quiz-edition" },
        bank.say("edition", {
          edition: bank.data.edition, stamp: bank.data.stamp, seed: round.seed
        }),
        wish ? make("a", { href: handbook.quiz.wish.link(wish) }, bank.say("same_link")) : null));
  }

  handbook.quiz.result = result;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
