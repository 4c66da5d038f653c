/**
 * A run comes in, what its report says about it as a whole goes out: what it is, how grave and by
 * which rows, what is known, and when it was found, told and over.
 */
(function (handbook) {
  "use strict";

  function fill(sentence, values) {
    return sentence.replace(/\{([a-z_]+)\}/g, function (blank, name) { return values[name]; });
  }

  /** Facts that are known, in words; `only` these, when an author has named some. */
  function knownFacts(state, data, only) {
    var facts = data.grading.facts;
    return Object.keys(state.facts).filter(function (id) {
      return facts[id] && (!only || only.indexOf(id) >= 0);
    }).map(function (id) {
      return fill(data.words.fact_line, {
        label: facts[id].label,
        value: handbook.checklist.course.valueWords(facts[id], state.facts[id], data.words)
      });
    }).join("");
  }

  /** What happened and how grave it is; a grade that is not known yet is never said to be none. */
  function judged(title, result, data) {
    var words = data.words, grade = data.grading.grades[result.rank];
    if (!grade.rank && result.up_to > result.rank) {
      return fill(words.report_what_open, { title: title, grade: nameOf(result.up_to, data) });
    }
    return fill(words.report_what, { title: title, grade: nameOf(result.rank, data) });
  }

  function nameOf(rank, data) {
    var grade = data.grading.grades[rank];
    return grade.rank ? fill(data.words.level, { mark: grade.mark }) : grade.mark;
  }

  /** Class, grade and the rows it was judged by. Why it happened no list can know. */
  function cause(run, data) {
    var words = data.words, what = judged(run.state.list.title, run.result, data);
    var rows = handbook.checklist.because(run.result, run.facts, data).map(function (row) {
      return fill(words.report_row, row);
    });
    return fill(rows.length ? words.report_cause : words.report_cause_open, {
      what: what, rows: rows.join(words.and)
    });
  }

  /** Calls to the numbers of the whole country, each when it was first made. */
  function dialled(run, done, words) {
    return run.state.list.calls.filter(function (call) { return call.number; }).map(function (call) {
      var dials = fill(words.report_dial, call);
      return done.filter(function (entry) { return entry.step["do"].indexOf(dials) >= 0; })
        .map(function (entry) { return { at: entry.tick.at, text: dials }; })
        .sort(function (a, b) { return a.at - b.at; })[0];
    }).filter(Boolean);
  }

  /** When it was found, told and dialled, and when it ended. */
  function times(run, done, data) {
    var words = data.words, room = handbook.checklist, state = run.state, phone = room.reporting.made(":phone", state, data.reporting);
    var told = (phone ? [{ at: phone.at, text: words.clock_phone }] : [])
      .concat(dialled(run, done, words)).sort(function (a, b) { return a.at - b.at; });
    return [words.report_began, fill(words.report_found, { time: room.moment(state.found, state) })]
      .concat(told.map(function (one) { return room.moment(one.at, state) + " " + one.text; }),
        state.ended === null ? words.report_lasts
          : fill(words.report_ended, { time: room.moment(state.ended, state) })).join(words.time_or);
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.about = { knownFacts: knownFacts, judged: judged, nameOf: nameOf, cause: cause, times: times };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
