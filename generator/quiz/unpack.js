/**
 * The packed bank comes in, `Handbook.quizBank` as everything reads it goes out, see pack.py. Stands
 * at the end of the data, so that the bank is whole when any other script looks at it. Equal things
 * are the same object: read them, never change them.
 */
(function (handbook) {
  "use strict";

  var LINE = { supplement: false };
  var OPTION = { rank: null, says: null, right: false, miss: null, error: null };
  var bank = handbook.quizBank;

  function at(list) {
    return function (place) { return list[place]; };
  }

  var lines = bank.lines.map(function (line) { return Object.assign({}, LINE, line); });
  var options = bank.options.map(function (short) {
    var whole = Object.assign({}, OPTION, short, { lines: short.lines.map(at(lines)) });
    if (whole.miss !== null) { whole.miss = bank.misses[whole.miss]; }
    return whole;
  });
  bank.questions.forEach(function (question) {
    question.variants.forEach(function (told) {
      told.options = told.options.map(at(options));
      told.rules = bank.rules[told.rules];
      told.edges = bank.edges[told.edges];
    });
  });
  ["lines", "misses", "options", "rules", "edges"].forEach(function (pool) { delete bank[pool]; });
})((typeof self === "undefined" ? globalThis : self).Handbook);
