/**
 * A card that is asked about comes in, whether it is still the one to use goes out.
 */
(function (handbook) {
  "use strict";

  function codeOf(card) { return "PB-" + card.number + "-" + card.digest; }

  function isAsked(asked) {
    return function (card) {
      return card.digest === asked.digest &&
        (asked.id === null ? card.number === asked.number : card.id === asked.id);
    };
  }

  function sameKind(asked) {
    return function (card) {
      return asked.id === null ? card.number === asked.number : card.id === asked.id;
    };
  }

  function near(asked, data) {
    var codes = data.cards.concat(data.earlier).map(codeOf);
    return handbook.cardCode.near(asked.text, codes.filter(function (code, i) {
      return codes.indexOf(code) === i;
    }));
  }

  /**
   * @param {{text: string, number: ?string, id: ?string, digest: ?string, edition: ?string}} asked
   * @param {{edition: string, review_by: string, cards: Object[], earlier: Object[]}} data
   * @param {string} today `YYYY-MM-DD`
   * @returns {{verdict: string, card: ?Object, was: ?Object, kept: boolean, near: string[], code: string}}
   *   `verdict` is current, overdue, updated, unlisted, withdrawn or unknown; `card` the one to use
   *   now, `was` what was issued earlier, `kept` that an older edition of a card says the same,
   *   `near` the codes that may have been meant
   */
  function judge(asked, data, today) {
    var now = data.cards.find(isAsked(asked)), was = data.earlier.find(isAsked(asked));
    var answer = { verdict: "unknown", card: null, was: null, kept: false, near: [], code: asked.text };
    if (asked.digest === null) {
      return Object.assign(answer, { near: near(asked, data) });
    }
    if (now) {
      var overdue = handbook.editionDay.standing(today, data.review_by).expired;
      return Object.assign(answer, {
        verdict: overdue ? "overdue" : "current", card: now, code: codeOf(now),
        kept: asked.edition !== null && asked.edition !== data.edition
      });
    }
    if (was) {
      var successor = data.cards.find(function (card) { return card.id === was.id; }) || null;
      return Object.assign(answer, {
        verdict: successor ? "updated" : "withdrawn", card: successor, was: was, code: codeOf(was)
      });
    }
    var kin = data.cards.find(sameKind(asked)) || null;
    var number = kin ? kin.number : asked.number;
    return Object.assign(answer, {
      verdict: kin ? "unlisted" : "unknown", card: kin, near: near(asked, data),
      code: number === null ? asked.text : codeOf({ number: number, digest: asked.digest })
    });
  }

  handbook.cardJudge = { judge: judge, codeOf: codeOf };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
