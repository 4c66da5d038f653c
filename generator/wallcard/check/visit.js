/**
 * The cards that were checked in this visit: what comes of each answer, and how many are left. Kept
 * by the tab until it is closed, or only in memory where a browser refuses.
 */
(function (handbook) {
  "use strict";

  /** From what needs most to be done to what needs nothing. */
  var GRAVEST_FIRST = ["withdrawn", "updated", "unlisted", "unknown", "overdue", "current"];
  var STAYS = ["current", "overdue"];

  /**
   * `list` with one more answer; a code asked twice counts once.
   * @param {Array<{id: string, code: string, verdict: string}>} list
   * @param {{verdict: string, card: ?Object, code: string}} answer
   */
  function noted(list, answer) {
    var entry = { id: answer.card ? answer.card.id : "", code: answer.code, verdict: answer.verdict };
    return list.filter(function (one) { return one.code !== entry.code; }).concat([entry]);
  }

  /** The verdicts on the cards of one kind, each once, gravest first: every counter hangs its own. */
  function verdictsOn(list, id) {
    var found = list.filter(function (one) { return one.id === id; });
    return GRAVEST_FIRST.filter(function (verdict) {
      return found.some(function (one) { return one.verdict === verdict; });
    });
  }

  /** Whether, of cards with these verdicts, one has to be taken off the wall. */
  function comesDown(verdicts) {
    return verdicts.some(function (verdict) { return STAYS.indexOf(verdict) < 0; });
  }

  /** What was checked and belongs to none of today's cards. */
  function others(list) {
    return list.filter(function (one) { return one.id === ""; });
  }

  /**
   * @param {Array} list
   * @param {string[]} ids of all cards of this edition
   * @returns {{done: number, left: number, swap: number}} kinds of cards; `swap` must come down, also what is no longer used
   */
  function counted(list, ids) {
    var done = ids.filter(function (id) { return verdictsOn(list, id).length > 0; });
    var swap = done.filter(function (id) { return comesDown(verdictsOn(list, id)); });
    var gone = others(list).filter(function (one) { return one.verdict === "withdrawn"; });
    return { done: done.length, left: ids.length - done.length, swap: swap.length + gone.length };
  }

  function isEntry(one) {
    return one && typeof one.id === "string" && typeof one.code === "string" &&
      GRAVEST_FIRST.indexOf(one.verdict) >= 0;
  }

  /** Where a tab keeps the list under `name`: `{read, write}`, both never fail. */
  function keeper(name) {
    var memory = [];
    return {
      read: function () {
        try {
          var found = JSON.parse(sessionStorage.getItem(name) || "[]");
          return Array.isArray(found) ? found.filter(isEntry) : [];
        } catch (error) { return memory; }
      },
      write: function (list) {
        memory = list;
        try { sessionStorage.setItem(name, JSON.stringify(list)); } catch (error) { return; }
      }
    };
  }

  handbook.cardVisit = {
    noted: noted, verdictsOn: verdictsOn, comesDown: comesDown, others: others, counted: counted, keeper: keeper
  };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
