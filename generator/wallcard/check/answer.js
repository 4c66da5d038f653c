/**
 * A verdict on a card comes in, what the page shows of it goes out: the verdict at a glance, what to
 * do next, what changed, where the new card is.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make, fill = handbook.dom.fill;

  var STAYS = ["current", "overdue"];
  var WHOLE = /(PB-[0-9]{2}-[0-9A-F]{8}|[0-9]{4}-[0-9]{2}-[0-9]{2})/;

  /** The sign of each verdict; its word always stands beside it. */
  var SIGNS = {
    current: "\u2713", overdue: "!", updated: "\u21bb", unlisted: "\u2715", withdrawn: "\u2715", unknown: "?"
  };

  /** Sign and word of a verdict: shape, word and colour together. */
  function mark(verdict, words) {
    return make("span", { "class": "check-mark check-is-" + verdict },
      make("span", { "class": "check-sign", "aria-hidden": "true" }, SIGNS[verdict]),
      make("b", {}, words["is_" + verdict]));
  }

  /** The text with codes and days in one piece each, wherever the line ends. */
  function whole(text) {
    return text.split(WHOLE).map(function (part, i) {
      return i % 2 ? make("span", { "class": "check-whole" }, part) : part;
    });
  }

  /** What to do next, in one sentence. */
  function next(answer, data) {
    var words = data.words, verdict = answer.verdict;
    if (answer.near.length) { verdict += "_near"; }
    if (verdict === "current" && answer.kept) { verdict = "kept"; }
    return fill(words["do_" + verdict], {
      edition: data.edition, review: data.review_by, owner: data.owner,
      code: answer.card ? handbook.cardJudge.codeOf(answer.card) : ""
    });
  }

  function fact(label, text) {
    return text ? make("div", {}, make("dt", {}, label), make("dd", {}, whole(text))) : null;
  }

  function facts(answer, data) {
    var words = data.words, was = answer.was, card = answer.card;
    var now = card && STAYS.indexOf(answer.verdict) < 0;
    return make("dl", { "class": "check-facts" },
      fact(words.asked, answer.code),
      was ? fact(words.issued_as, fill(words.edition_of, { edition: was.editions, day: was.issued })) : null,
      now ? fact(words.now_code, handbook.cardJudge.codeOf(card)) : null,
      card ? fact(words.now_edition, fill(words.edition_now, {
        edition: data.edition, day: data.issued, review: data.review_by
      })) : null);
  }

  /** What changed since an earlier card, zone by zone. */
  function changes(was) {
    return make("div", { "class": "check-changes" },
      make("dl", {}, was.zones.map(function (zone) {
        return make("div", {}, make("dt", {}, zone.zone), zone.says.map(function (says) {
          return make("dd", {}, says);
        }));
      })));
  }

  function notes(list, words) {
    return list.length ? make("section", { "class": "check-notes" },
      make("h3", {}, words.notes),
      make("ul", { "class": "check-note-list" }, list.map(function (note) {
        return make("li", {}, make("b", {}, note.what), " ", note.why);
      }))) : null;
  }

  function suggestions(answer, data) {
    return answer.near.length ? make("ul", { "class": "check-near" }, answer.near.map(function (code) {
      return make("li", {}, make("a", { "class": "button", href: "#code=" + code }, code));
    })) : null;
  }

  function meanings(answer, words) {
    if (answer.verdict !== "unknown") { return null; }
    return make("ul", { "class": "check-meanings" }, words.unknown_means.trim().split("\n").map(function (line) {
      return make("li", {}, line);
    }));
  }

  /**
   * The whole answer.
   * @param {{verdict: string, card: ?Object, was: ?Object, near: string[]}} answer
   * @param {Object} data
   * @param {function()} again what the button for the next card does
   */
  function shown(answer, data, again) {
    var words = data.words, card = answer.card, kind = card || answer.was;
    var stays = STAYS.indexOf(answer.verdict) >= 0;
    return make("section", { "class": "check-answer check-is-" + answer.verdict },
      make("h2", { "class": "check-verdict", tabindex: "-1" }, mark(answer.verdict, words),
        kind ? make("span", { "class": "check-kind" }, kind.number + " " + kind.title) : null),
      make("p", { "class": "check-do" }, whole(next(answer, data))),
      suggestions(answer, data),
      meanings(answer, words),
      facts(answer, data),
      answer.verdict === "updated" ? [make("h3", {}, words.changes), changes(answer.was)] : null,
      answer.verdict === "updated" ? notes(card.notes, words) : null,
      make("p", { "class": "page-actions" },
        card ? make("a", { "class": stays ? "button" : "button button-main", href: card.pdf },
          stays ? words.pdf_same : words.pdf) : null,
        card ? make("a", { "class": "button", href: card.page }, words.page) : null,
        card ? make("a", { "class": "button", href: card.start }, words.start) : null,
        make("button", {
          type: "button", "class": stays || !card ? "button button-main" : "button", onclick: again
        }, words.again)));
  }

  /** The answer in one sentence, for those who hear it. */
  function spoken(answer, data) {
    var kind = answer.card || answer.was;
    return fill(data.words.spoken, {
      title: kind ? kind.title : answer.code, verdict: data.words["is_" + answer.verdict], next: next(answer, data)
    });
  }

  handbook.cardAnswer = { shown: shown, mark: mark, changes: changes, spoken: spoken };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
