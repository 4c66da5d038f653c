/**
 * The grade with everything that hangs on it: why, what to ask next, what would raise it, who is
 * told by when.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make, fill = handbook.dom.fill;

  /**
   * @param {Object} app
   * @param {function(string)} ask called with a fact's id when its question should be shown
   * @param {?function(Object)} hold called with a duty when somebody says that it holds; without
   *   it nobody is asked
   */
  function gradePanel(app, ask, hold) {
    var table = app.data.grading, words = app.words, parts = handbook.checklist.parts;
    var el = parts.el, body = make("div", {}), clauses = handbook.checklist.clauses(app);
    var othersTitle = make("span", {}), others = el("ul", "triggers"), unmet = [];
    var othersFold = parts.fold("triggers-others", othersTitle, false, others);
    othersFold.addEventListener("toggle", showOthers);

    function name(rank) { return parts.gradeName(words, table.grades[rank]); }

    /** The marks of the grade: at least this, possibly that. */
    function verdict(result) {
      var open = result.up_to > result.rank, badge = handbook.dom.badge;
      var least = badge(table.grades[result.rank], open ? words.grade_at_least : "");
      return [
        result.rank || !open ? least : null,
        open ? badge(table.grades[result.up_to], words.grade_maybe) : null
      ].filter(Boolean);
    }

    function answer(result) {
      if (result.rank) { return table.grades[result.rank].answer; }
      return result.up_to ? words.grade_open : words.grade_daily;
    }

    function reason(hit, facts) {
      var row = table.rows.filter(function (one) { return one.id === hit.criterion; })[0];
      var cut = row.cuts[hit.cut], fact = table.facts[hit.fact];
      var sentence = fact.type === "number" ? words.reason_value : words.reason;
      var mark = make("span", {
        "class": "checklist-supplement", title: words.supplement_means
      }, words.supplement);
      return [make("b", {}, name(cut.rank)), " ", fill(sentence, {
        title: row.title, says: cut.says, unit: fact.unit,
        value: handbook.grade.shown(facts[hit.fact], fact)
      }), cut.supplement ? mark : null, clauses(cut.sources, row.id)];
    }

    function nextQuestion(result) {
      var first = result.ask[0];
      if (!first) { return null; }
      var label = fill(words.ask_up_to, {
        label: table.facts[first.fact].label, grade: name(first.up_to)
      });
      return [
        el("p", "ask-next", words.ask_next, parts.button(label, function () { ask(first.fact); })),
        el("p", "tie", app.data.tie_break)
      ];
    }

    function listed(title, items) {
      return items.length ? [make("h4", {}, title), el("ul", "reasons", items)] : [];
    }

    function told(deadline) {
      return el("div", "told", make("h4", {}, words.tells),
        make("p", {}, make("b", {}, deadline.by)),
        make("ol", {}, parts.each("li", deadline.tells)));
    }

    function trigger(duty) {
      return [make("b", {}, duty.to), make("span", {}, duty.limit), make("span", {}, duty.when),
        make("small", {}, duty.who + duty.status), clauses(duty.sources, duty.id)];
    }

    /** A duty that no fact has reached, for a person to say that it holds. */
    function other(duty) {
      if (!hold) { return trigger(duty); }
      var button = parts.button(words.duty_hold, function () { hold(duty); });
      button.setAttribute("aria-label", fill(words.duty_hold_label, duty));
      return trigger(duty).concat(button);
    }

    /** They are made only when somebody looks at them. */
    function showOthers() {
      if (othersFold.open) { parts.refill(others, parts.each("li", unmet, other)); }
    }

    /** Duties that hold, then all others, which stay folded or open as they were. */
    function outside(duties) {
      unmet = duties.others;
      othersTitle.textContent = fill(words.triggers_other, { count: unmet.length });
      showOthers();
      return duties.met.length
        ? [make("h4", {}, words.triggers_met),
          el("ul", "triggers", parts.each("li", duties.met, trigger)), othersFold]
        : othersFold;
    }

    return {
      node: parts.panel("grade", words.grade, body),
      verdict: verdict,
      /** Shows what `grade.evaluated` gave for these facts, and the duties as they stand. */
      update: function (result, facts, duties) {
        var deadline = handbook.checklist.reporting.deadline(app.data.reporting, result.rank);
        parts.refill(body, [
          el("p", "verdict", verdict(result)),
          el("p", "answer", answer(result)),
          nextQuestion(result),
          listed(words.because, parts.each("li", result.because, function (hit) {
            return reason(hit, facts);
          })),
          listed(words.raises, parts.each("li", handbook.checklist.raises(result, app.data))),
          deadline ? told(deadline) : null,
          outside(duties)
        ]);
      },
      /** The verdict in one sentence, to be spoken. */
      says: function (result) {
        return result.up_to > result.rank
          ? fill(words.grade_says, { grade: name(result.rank), up_to: name(result.up_to) })
          : name(result.rank);
      }
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.gradePanel = gradePanel;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
