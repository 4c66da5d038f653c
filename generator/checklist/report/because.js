/**
 * A grade with its reasons comes in, the rows of the table it was judged by go out, in words, and
 * what would raise it.
 */
(function (handbook) {
  "use strict";

  function fill(sentence, values) {
    return sentence.replace(/\{([a-z_]+)\}/g, function (blank, name) { return values[name]; });
  }

  /** "《…》第 4 条": what the row rests on, or that the handbook says so by itself. */
  function restsOn(cut, data) {
    var words = data.words;
    var named = cut.sources.filter(function (id) { return data.sources[id]; }).map(function (id) {
      return data.sources[id].name + data.sources[id].clause;
    });
    return named.concat(cut.supplement ? words.report_supplement : []).join(words.by_or);
  }

  /**
   * @param {Object} result what `grade.evaluated` gave
   * @param {Object<string, number>} facts whole numbers by fact id
   * @param {Object} data the handbook's
   * @returns {Array<{row: string, says: string, rests_on: string}>} the rows that give the grade
   *   itself; what would mean a lower one does not decide
   */
  function because(result, facts, data) {
    var words = data.words, table = data.grading;
    return result.because.filter(function (hit) { return hit.rank === result.rank; })
      .map(function (hit) {
        var row = table.rows.filter(function (one) { return one.id === hit.criterion; })[0];
        var cut = row.cuts[hit.cut], fact = table.facts[hit.fact];
        return {
          row: row.id, rests_on: restsOn(cut, data),
          says: fill(fact.type === "number" ? words.reason_value : words.reason, {
            title: row.title, says: cut.says, unit: fact.unit,
            value: handbook.grade.shown(facts[hit.fact], fact)
          })
        };
      });
  }

  /** What would raise the grade, each in a sentence. */
  function raises(result, data) {
    var words = data.words, table = data.grading, shown = handbook.grade.shown;
    return result.raises.map(function (next) {
      var fact = table.facts[next.fact], grade = table.grades[next.rank];
      var values = {
        label: fact.label, unit: fact.unit, grade: fill(words.level, { mark: grade.mark })
      };
      if (fact.type !== "number") {
        return fill(words.raise_option, Object.assign(values, { says: fact.options[next.value].label }));
      }
      values.limit = shown(next.value - 1, fact);
      values.more = shown(next.more, fact);
      // "More than 2000" is said as 2000, not as 2000.0001.
      var over = fact.decimals && values.limit.length < shown(next.value, fact).length;
      return fill(over ? words.raise_over : words.raise_more, values);
    });
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.because = because;
  room.raises = raises;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
