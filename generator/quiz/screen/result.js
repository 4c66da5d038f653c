/** The last screen: how it went, which boundaries were missed, what to read again. */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make;

  function tile(look, title, number, means) {
    return make("div", { "class": "quiz-tile " + look }, make("dt", {}, title),
      make("dd", {}, make("b", {}, number), means ? make("small", {}, means) : null));
  }

  function tiles(bank, score) {
    function many(count) { return bank.say("questions", { count: count }); }
    return make("dl", { "class": "quiz-tiles" },
      tile("", bank.say("score"), bank.say("score_of", { right: score.right, total: score.total }),
        score.left ? bank.say("unanswered", { count: score.left }) : null),
      tile(score.low ? "is-low" : "", bank.say("low_count"), many(score.low),
        bank.say("low_means")),
      tile("", bank.say("high_count"), many(score.high), bank.say("high_means")));
  }

  function chip(grade) {
    return make("span", { "class": "quiz-chip grade-" + grade.key }, grade.mark);
  }

  function cell(bank, count, given, right) {
    var side = given === right ? "is-right" : given < right ? "is-low" : "is-high";
    var sign = { "is-low": "\u25bc", "is-high": "\u25b2", "is-right": "\u2713" }[side];
    var words = { "is-low": "low_count", "is-high": "high_count", "is-right": "right_answer" };
    if (!count) { return make("td", { "class": "is-none" }, "0"); }
    return make("td", { "class": side }, make("b", {}, String(count)),
      make("span", { "class": "quiz-sign", "aria-hidden": "true" }, sign),
      make("span", { "class": "visually-hidden" }, bank.say(words[side])));
  }

  /** What was given against what was right; grades in the order of the options. */
  function matrix(bank, score) {
    var grades = bank.data.grades;
    return make("section", {}, make("h3", {}, bank.say("matrix")),
      make("table", { "class": "quiz-matrix" },
        make("caption", { "class": "quiz-small" }, bank.say("matrix_note")),
        make("thead", {},
          make("tr", {}, make("th", { rowspan: 2, scope: "col" }, bank.say("given")),
            make("th", { colspan: grades.length, scope: "colgroup" }, bank.say("should"))),
          make("tr", {}, grades.map(function (grade) {
            return make("th", { scope: "col" }, chip(grade));
          }))),
        make("tbody", {}, grades.map(function (given) {
          return make("tr", {},
            make("th", { scope: "row" }, chip(given)),
            grades.map(function (right) {
              return cell(bank, score.matrix[given.rank][right.rank], given.rank, right.rank);
            }));
        }))));
  }

  function missed(bank, score) {
    return make("section", {}, make("h3", {}, bank.say("missed")),
      score.missed.length ? make("ul", { "class": "quiz-missed" }, score.missed.map(function (one) {
        return make("li", {}, make("span", {}, one.says),
          make("span", { "class": "tag" }, bank.say("times", { count: one.count })),
          one.low ? make("span", { "class": "tag quiz-low" }, bank.say("low_count")) : null);
      })) : make("p", {}, bank.say("missed_none")));
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
   * @param {{again: function, wrong: function(string[]), clear: function}} on
   */
  function result(bank, round, on) {
    var score = handbook.quiz.score.scored(bank.data, round);
    var button = handbook.quiz.parts.button;
    var wrong = score.wrong.length;
    var address = handbook.quiz.wish.link(round.wish);
    return make("section", { "class": "quiz-result" },
      handbook.quiz.parts.heading(2, {}, bank.say("result")),
      tiles(bank, score), missed(bank, score), reread(bank, score),
      make("div", { "class": "quiz-actions" },
        wrong ? button(bank.say("wrong_only", { count: wrong }), "button-main",
          on.wrong.bind(null, score.wrong)) : null,
        button(bank.say("once_more"), wrong ? "" : "button-main", on.again),
        button(bank.say("other"), "", on.clear)),
      matrix(bank, score),
      make("p", { "class": "quiz-small quiz-edition" },
        bank.say("edition", {
          edition: bank.data.edition, stamp: bank.data.stamp, seed: round.wish.seed
        }),
        round.picked ? null : make("a", { href: address }, bank.say("same_link"))));
  }

  handbook.quiz.result = result;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
