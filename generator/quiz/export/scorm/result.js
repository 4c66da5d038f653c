/** Before and after handing in: are some still open? And then how it went, question by question. */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make, parts = handbook.playerParts, fill = handbook.dom.fill;

  /**
   * Asks before an exam is handed in, because it cannot be taken back.
   * @param {{back: function, submit: function}} on
   */
  function asking(data, attempt, on) {
    var open = handbook.attempt.open(attempt), said = data.said;
    return make("section", {},
      parts.heading(said.submit_title),
      make("p", {}, open ? fill(said.submit_open, { count: open }) : said.submit_none_open),
      make("p", { "class": "player-go" }, parts.button(said.submit_back, false, on.back),
        parts.button(said.submit_now, true, on.submit)));
  }

  /** Why an exam was not passed, one sentence for each rule that was missed. */
  function failures(data, sum) {
    return [
      sum.right < data.passAt ? fill(data.said.failed_right, { right: data.passAt }) : null,
      sum.under > handbook.quiz.exam.PASS.under ?
        fill(data.said.failed_under, { count: sum.under }) : null,
      sum.mustKnowMissed ? fill(data.said.failed_must, { count: sum.mustKnowMissed }) : null
    ].filter(Boolean);
  }

  function outcome(data, sum) {
    if (sum.passed === null) { return data.said.practised; }
    return sum.passed ? data.said.passed : data.said.failed;
  }

  function looked(data, attempt, place, number) {
    var one = data.questions[place], given = attempt.answers[place];
    var right = given === handbook.attempt.rightPlace(one);
    var key = right ? "right" : given === null ? "unanswered" : "wrong";
    return make("details", { "class": "player-looked " + (right ? "is-right" : "is-wrong") },
      make("summary", {}, make("b", { "class": "player-mark" }, data.said["short_" + key]),
        make("span", {}, number + ". " + one.variants[0].text)),
      parts.reasons(data, one, given));
  }

  /** The result of an attempt that is done; `linked` if a platform has been told. */
  function result(data, attempt, linked) {
    var sum = handbook.attempt.judged(data, attempt), missed = data.exam ? failures(data, sum) : [];
    return make("section", {},
      parts.heading(outcome(data, sum)),
      make("p", { "class": "player-score" + (sum.passed === false ? " is-wrong" : " is-right") },
        make("b", {}, fill(data.said.score, sum)),
        make("span", {}, fill(data.said.sides, sum))),
      missed.length ? make("ul", { "class": "player-rules" }, missed.map(function (words) {
        return make("li", {}, words);
      })) : null,
      make("p", {}, linked ? data.said.leave : data.said.leave_unlinked),
      make("h2", {}, data.said.all_questions),
      attempt.order.map(function (place, i) { return looked(data, attempt, place, i + 1); }),
      make("p", { "class": "player-small" }, fill(data.said.about, data)));
  }

  handbook.playerResult = { asking: asking, result: result };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
