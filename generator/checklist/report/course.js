/**
 * A run comes in, what happened in it goes out, without what was done about it: found, what became
 * known, grades, incidents, notes, the end. And what has changed since somebody was last told.
 */
(function (handbook) {
  "use strict";

  var HAPPENED = ["fact", "add", "remove", "grade", "note", "end"];
  var TO = " \u2192 ";

  function fill(sentence, values) {
    return sentence.replace(/\{([a-z_]+)\}/g, function (blank, name) { return values[name]; });
  }

  /** 14:05, and the date too when it is not the one the run began on. */
  function moment(at, state) {
    var clock = handbook.checklist.clock, date = clock.date(at);
    return (date === clock.date(state.started) ? "" : date + " ") + clock.time(at);
  }

  /** 2026-11-22 14:05, for the first time that a field tells. */
  function dated(at) {
    return handbook.checklist.clock.date(at) + " " + handbook.checklist.clock.time(at);
  }

  function valueWords(fact, text, words) {
    var option = fact.options.filter(function (one) { return one.id === text; })[0];
    return option ? option.label : text ? text + " " + fact.unit : words.unknown;
  }

  /** What was known when the run began, beside what choosing the incident says by itself. */
  function knownAtFirst(run, data) {
    var first = run.events.filter(function (event) { return event.kind === "start" && event.id === event.run; })[0];
    var given = run.state.began.given || {}, facts = first ? first.value.facts : {};
    return Object.keys(facts).filter(function (id) {
      return data.grading.facts[id] && facts[id] && given[id] !== facts[id];
    }).map(function (id) {
      var fact = data.grading.facts[id];
      return fill(data.words.fact_line, {
        label: fact.label, value: valueWords(fact, facts[id], data.words)
      });
    }).join("");
  }

  /**
   * @param {{state: Object, log: Array, events: Array}} run
   * @param {Object} data the handbook's
   * @returns {Array<{at: number, text: string}>} in order of time
   */
  function course(run, data) {
    var words = data.words, state = run.state, known = knownAtFirst(run, data);
    var found = { at: state.found, text: fill(words.report_course_found, { title: state.began.title }) };
    var began = known ? [{ at: state.started, text: known }] : [];
    return [found].concat(began, run.log.filter(function (entry) {
      return HAPPENED.indexOf(entry.kind) >= 0;
    }).map(function (entry) { return { at: entry.at, text: entry.text }; }));
  }

  /** Numbers that moved, each value with the time at which it was told. */
  function moved(run, data) {
    var told = Object.create(null), facts = data.grading.facts;
    function tell(id, text, at) {
      if (!facts[id] || facts[id].type !== "number" || !text || !run.state.facts[id]) { return; }
      var before = told[id] = told[id] || [], last = before[before.length - 1];
      if (!last || last.text !== text) { before.push({ text: text, at: at }); }
    }
    run.events.forEach(function (event) {
      if (event.kind === "fact") { tell(event.item, event.value, event.wall); }
      if (event.kind !== "start" || event.id !== event.run) { return; }
      Object.keys(event.value.facts).forEach(function (id) { tell(id, event.value.facts[id], event.wall); });
    });
    return Object.keys(told).filter(function (id) { return told[id].length > 1; }).map(function (id) {
      return fill(data.words.report_line, { label: facts[id].label, value: told[id].map(function (one) {
        return moment(one.at, run.state) + " " + one.text + " " + facts[id].unit;
      }).join(TO) });
    });
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.moment = moment;
  room.dated = dated;
  room.course = { lines: course, moved: moved, valueWords: valueWords };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
