/** What was given against what was right, as a table: numbers and signs, colour only besides. */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make;
  /** From these shares of the largest number on a cell is darker. */
  var HEAT = [0, 0.25, 0.5, 0.75];

  function chip(grade) {
    return make("span", { "class": "quiz-chip grade-" + grade.key }, grade.mark);
  }

  function heat(count, most) {
    return HEAT.filter(function (share) { return count > share * most; }).length;
  }

  function cell(bank, count, most, given, right) {
    var side = given === right ? "is-right" : given < right ? "is-low" : "is-high";
    var sign = { "is-low": "\u25bc", "is-high": "\u25b2", "is-right": "\u2713" }[side];
    var words = { "is-low": "low_count", "is-high": "high_count", "is-right": "right_answer" };
    var look = side + " quiz-heat-" + heat(count, most);
    if (!count) { return make("td", { "class": look + " is-none" }, make("b", {}, "0")); }
    return make("td", { "class": look }, make("b", {}, String(count)),
      make("span", { "class": "quiz-sign", "aria-hidden": "true" }, sign),
      make("span", { "class": "visually-hidden" }, bank.say(words[side])));
  }

  /**
   * @param {OpenBank} bank
   * @param {number[][]} counts `counts[given][right]` by rank
   * @param {string} note what is counted
   */
  function matrix(bank, counts, note) {
    var grades = bank.data.grades;
    var most = Math.max.apply(null, [].concat.apply([1], counts));
    return make("table", { "class": "quiz-matrix" },
      make("caption", { "class": "quiz-small" }, note),
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
            return cell(bank, counts[given.rank][right.rank], most, given.rank, right.rank);
          }));
      })));
  }

  handbook.quiz.matrix = matrix;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
