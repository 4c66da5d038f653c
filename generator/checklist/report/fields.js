/**
 * A run comes in, the fields of its report go out: what somebody wrote, else what the run knows,
 * else 待核. Nothing is guessed.
 */
(function (handbook) {
  "use strict";

  var MOST = 5;

  function fill(sentence, values) {
    return sentence.replace(/\{([a-z_]+)\}/g, function (blank, name) { return values[name]; });
  }

  function entriesOf(outlook) {
    return outlook.blocks.reduce(function (all, block) { return all.concat(block.entries); }, []);
  }

  /** Facts that are known, in words. */
  function knownFacts(state, data) {
    var facts = data.grading.facts;
    return Object.keys(state.facts).filter(function (id) { return facts[id]; }).map(function (id) {
      var fact = facts[id], text = state.facts[id];
      var option = fact.options.filter(function (one) { return one.id === text; })[0];
      return fill(data.words.fact_line, {
        label: fact.label, value: option ? option.label : text + " " + fact.unit
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

  /** What was done, in a few steps: calls first to be named, then what is critical, then the rest;
   * told in the order it was done. */
  function deeds(done) {
    function weight(entry) { return entry.step.ack ? 0 : entry.step.critical ? 1 : 2; }
    return done.slice().sort(function (a, b) { return weight(a) - weight(b); }).slice(0, MOST)
      .sort(function (a, b) { return a.tick.at - b.tick.at; });
  }

  /** What the run itself can say, by the id of the field; "" where it knows nothing. */
  function filled(run, data) {
    var words = data.words, clock = handbook.checklist.clock, state = run.state;
    var all = entriesOf(run.outlook), said = state.fields;
    var done = all.filter(function (entry) { return entry.tick; });
    var open = all.filter(function (entry) { return !entry.tick && !entry.skip && !entry.off; });
    var phone = state.ticks[":phone"], what = judged(state.list.title, run.result, data);
    var found = fill(words.report_found, { time: clock.time(state.found) });
    function step(entry) { return entry.step["do"]; }
    function timed(entry) { return clock.time(entry.tick.at) + " " + step(entry); }
    return {
      who: "", place: said["first:place"] || "", contact: said["first:who"] || "",
      time: found + (phone ? fill(words.report_phoned, { time: clock.time(phone.at) }) : "")
        + (state.ended === null ? words.report_going_on : ""),
      what: what,
      people: knownFacts(state, data),
      done: deeds(done).map(step).join(words.and),
      need: "", origin: "",
      cause: what,
      course: run.log.map(function (entry) {
        return clock.time(entry.at) + " " + entry.text;
      }).join("\n"),
      harm: knownFacts(state, data), reach: "",
      trend: run.result.up_to > run.result.rank ? fill(words.report_trend, {
        grade: nameOf(run.result.up_to, data)
      }) : "",
      response: done.map(timed).join("\n"),
      next: open.slice(0, MOST).map(step).join("\n")
    };
  }

  /**
   * @param {string} kind "first" (by telephone), "update" or "final" (in writing)
   * @param {{state: Object, outlook: Object, result: Object, log: Array}} run
   * @param {Object} data the handbook's
   * @param {Object<string, string>} usual what was written last time, by field: who and where
   * @returns {Array<{id: string, label: string, hint: string, value: string, open: boolean}>}
   */
  function fields(kind, run, data, usual) {
    var knows = filled(run, data);
    var asked = kind === "first" ? data.reporting.phone_fields : data.reporting.written_fields;
    return asked.map(function (field) {
      var key = kind + ":" + field.id, own = run.state.fields[key];
      var value = own !== undefined ? own : knows[field.id] || usual[key] || "";
      return {
        id: key, label: field.label, hint: field.hint,
        value: value || data.words.report_unknown, open: !value
      };
    });
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.reportFields = fields;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
