/**
 * A run comes in, the fields of its report go out: what somebody wrote, else what the run knows,
 * else 待核. Nothing is guessed, and nothing is told in two fields.
 */
(function (handbook) {
  "use strict";

  // What was done is told in so many steps, in fewer when saying it all would take over a minute.
  var MOST = 5, MINUTE_OF_SPEECH = 250;
  // In a further report comes first what has changed; what was written into these for an earlier
  // report belongs to that one.
  var FRESH = ["course", "response", "next", "trend"], FIRST = FRESH.slice(0, 3);

  function fill(sentence, values) {
    return sentence.replace(/\{([a-z_]+)\}/g, function (blank, name) { return values[name]; });
  }

  function entriesOf(outlook) {
    return outlook.blocks.reduce(function (all, block) { return all.concat(block.entries); }, []);
  }

  /** What was done, in a few steps: calls first to be named, then what is critical, then the rest;
   * told in the order it was done. */
  function deeds(done, most) {
    function weight(entry) { return entry.step.ack ? 0 : entry.step.critical ? 1 : 2; }
    return done.slice().sort(function (a, b) { return weight(a) - weight(b); }).slice(0, most)
      .sort(function (a, b) { return a.tick.at - b.tick.at; });
  }

  /** Facts that somebody told: what choosing the incident says by itself is in its name already. */
  function toldFacts(state) {
    var given = state.list.given || {};
    return Object.keys(state.facts).filter(function (id) { return state.facts[id] !== given[id]; });
  }

  function courseLines(lines, state) {
    return lines.map(function (line) {
      return handbook.checklist.moment(line.at, state) + " " + line.text;
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
    var room = handbook.checklist, state = run.state;
    if (state.ended !== null) { return []; }
    return room.clock.deadlines(room.reporting.inRun(run, data).limits, state.found, state.ticks,
      state.found).filter(function (due) {
      return due.done === null && /^:update-/.test(due.limit.item);
    }).map(function (due) {
      return fill(data.words.report_next_time, { time: room.moment(due.at, state) });
    });
  }

  function next(kind, run, data) {
    var words = data.words, need = run.state.fields["first:need"];
    return handbook.checklist.response.open(run, words, kind === "final").concat(
      fill(words.report_need, { need: need || words.report_unknown }), nextTime(run, data));
  }

  function trend(run, data) {
    var result = run.result, about = handbook.checklist.about;
    return handbook.checklist.course.moved(run, data).concat(result.up_to > result.rank
      ? fill(data.words.report_trend, { grade: about.nameOf(result.up_to, data) }) : []);
  }

  /** What the run itself can say, by the id of the field; "" where it knows nothing. */
  function filled(kind, run, data, last, most) {
    var words = data.words, state = run.state, said = state.fields, told = handbook.checklist.response;
    var about = handbook.checklist.about, done = entriesOf(run.outlook).filter(function (entry) { return entry.tick; });
    var phone = handbook.checklist.reporting.made(":phone", state, data.reporting), clock = handbook.checklist.clock;
    var shared = { place: said["first:place"] || "", contact: said["first:who"] || "" };
    if (kind === "first") {
      return Object.assign(shared, {
        time: fill(words.report_found, { time: clock.time(state.found) })
          + (phone ? fill(words.report_phoned, { time: clock.time(phone.at) }) : "")
          + (state.ended === null ? words.report_going_on : ""),
        what: about.judged(state.list.title, run.result, data), people: about.knownFacts(state, data, toldFacts(state)),
        done: deeds(done, most).map(function (entry) { return entry.step["do"]; }).join(words.and)
      });
    }
    var update = kind === "update", only = data.report_facts;
    var whole = told.lines(run, data, -Infinity);
    return Object.assign(shared, {
      time: about.times(run, done, data), cause: about.cause(run, data),
      course: (update ? changes(run, data, last)
        : courseLines(handbook.checklist.course.lines(run, data), state)).join("\n"),
      harm: about.knownFacts(state, data, only.harm),
      reach: about.knownFacts(state, data, only.reach || []),
      trend: trend(run, data).join("\n"),
      response: (update ? doing(run, data, last)
        : whole.length ? [told.command(run, data)].filter(Boolean).concat(whole) : []).join("\n"),
      next: next(kind, run, data).join("\n")
    });
  }

  /** What somebody wrote into a field, unless it was for an earlier report. */
  function written(key, id, kind, run, last) {
    var own = run.state.fields[key];
    if (own === undefined || kind !== "update" || last === null || FRESH.indexOf(id) < 0) { return own; }
    return run.events.some(function (event) {
      return event.kind === "field" && event.item === key && event.wall > last;
    }) ? own : undefined;
  }

  function asked(kind, data) {
    if (kind === "first") { return data.reporting.phone_fields; }
    var all = data.reporting.written_fields;
    if (kind === "final") { return all; }
    function first(field) { return FIRST.indexOf(field.id) >= 0; }
    return all.filter(first).concat(all.filter(function (field) { return !first(field); }));
  }

  /**
   * @param {string} kind "first" (by telephone), "update" or "final" (in writing)
   * @param {{state: Object, outlook: Object, result: Object, facts: Object, log: Array,
   *   events: Array}} run `events` are its own, in order
   * @param {Object} data the handbook's
   * @param {Object<string, string>} usual what was written last time, by field: who and where
   * @param {number=} most steps to name among what was done
   * @returns {Array<{id: string, label: string, hint: string, value: string, open: boolean}>} `open`
   *   as long as something in it is 待核 and nobody has written it anew; "first" is said within a
   *   minute
   */
  function fields(kind, run, data, usual, most) {
    var steps = most || MOST, found = answered(kind, run, data, usual, steps);
    return kind === "first" && steps > 1 && spoken(found) > MINUTE_OF_SPEECH
      ? fields(kind, run, data, usual, steps - 1) : found;
  }

  /** How many characters it takes to say the fields, with what parts them. */
  function spoken(found) {
    return found.reduce(function (sum, one) { return sum + one.label.length + one.value.length + 2; }, 0);
  }

  function answered(kind, run, data, usual, most) {
    var last = handbook.checklist.course.lastReport(run.state);
    var knows = filled(kind, run, data, last, most), unknown = data.words.report_unknown;
    return asked(kind, data).map(function (field) {
      var key = kind + ":" + field.id, own = written(key, field.id, kind, run, last);
      var value = own !== undefined ? own : knows[field.id] || usual[key] || "";
      return {
        id: key, label: field.label, hint: field.hint, value: value || unknown,
        open: !value || (kind !== "first" && value.indexOf(unknown) >= 0)
      };
    });
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.reportFields = fields;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
