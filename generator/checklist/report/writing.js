/**
 * A run comes in, what it can say by itself in the fields of a written report goes out, by field;
 * "" where it knows nothing. A further report begins with what has changed since the last one.
 */
(function (handbook) {
  "use strict";

  function fill(sentence, values) {
    return sentence.replace(/\{([a-z_]+)\}/g, function (blank, name) { return values[name]; });
  }

  /** What happened, line by line; the first line says the date. */
  function courseLines(lines, state) {
    return lines.map(function (line, i) {
      var room = handbook.checklist;
      return (i ? room.moment(line.at, state) : room.dated(line.at)) + " " + line.text;
    });
  }

  /** In a further report: what changed since the last one, then what was before. */
  function changes(run, data, last) {
    var words = data.words, lines = handbook.checklist.course.lines(run, data);
    if (last === null) { return courseLines(lines, run.state); }
    var later = lines.filter(function (line) { return line.at > last; });
    var before = lines.filter(function (line) { return line.at <= last; });
    return [fill(words.report_since, { time: handbook.checklist.moment(last, run.state) })]
      .concat(later.length ? courseLines(later, run.state) : words.report_no_change,
        before.length ? words.report_before : [], courseLines(before, run.state));
  }

  /** In a further report: what is being done, and what was since the last one. */
  function doing(run, data, last) {
    var words = data.words, told = handbook.checklist.response;
    var lines = told.lines(run, data, last === null ? -Infinity : last);
    return [told.doing(run, words), told.command(run, data)].filter(Boolean)
      .concat(last === null ? [] : words.report_done_since, lines.length ? lines : words.report_nothing);
  }

  /** When the next further report is due, as far as a grade asks for one. */
  function nextTime(run, data) {
    return handbook.checklist.made.open(run, data).filter(function (due) {
      return /^:update-/.test(due.limit.item);
    }).map(function (due) {
      return fill(data.words.report_next_time, { time: handbook.checklist.moment(due.at, run.state) });
    });
  }

  function next(run, data) {
    var words = data.words, need = run.state.fields["first:need"];
    return handbook.checklist.left.next(run, data).concat(
      fill(words.report_need, { need: need || words.report_unknown }), nextTime(run, data));
  }

  /** Where it is going; what is over goes nowhere. */
  function trend(run, data) {
    var result = run.result, words = data.words, room = handbook.checklist, ended = run.state.ended;
    var open = ended === null && result.up_to > result.rank;
    return room.course.moved(run, data).concat(ended === null ? []
      : fill(words.report_ended, { time: room.moment(ended, run.state) }),
    open ? fill(words.report_trend, { grade: room.about.nameOf(result.up_to, data) }) : []);
  }

  /** @param {Array<Object>} done the entries of the outlook that were ticked */
  function writing(kind, run, data, last, done) {
    var state = run.state, room = handbook.checklist, about = room.about, told = room.response;
    var update = kind === "update", only = data.report_facts;
    var whole = told.lines(run, data, -Infinity);
    return {
      time: about.times(run, done, data), cause: about.cause(run, data),
      course: (update ? changes(run, data, last)
        : courseLines(handbook.checklist.course.lines(run, data), state)).join("\n"),
      harm: about.knownFacts(state, data, only.harm),
      reach: about.knownFacts(state, data, only.reach || []),
      trend: trend(run, data).join("\n"),
      response: (update ? doing(run, data, last)
        : whole.length ? [told.command(run, data)].filter(Boolean).concat(whole) : []).join("\n"),
      next: next(run, data).join("\n")
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.writing = writing;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
