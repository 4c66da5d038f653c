/**
 * A run comes in, the fields of its report go out: what somebody wrote, else what the run knows,
 * else 待核. Nothing is guessed, and nothing is told in two fields.
 */
(function (handbook) {
  "use strict";

  // What was done is told in so many acts, in fewer when saying it all would take over a minute.
  var MOST = 7;
  // In a further report comes first what has changed; what was written into these for an earlier
  // report belongs to that one.
  var FRESH = ["course", "response", "next", "trend"], FIRST = FRESH.slice(0, 3);

  function fill(sentence, values) {
    return sentence.replace(/\{([a-z_]+)\}/g, function (blank, name) { return values[name]; });
  }

  function entriesOf(outlook) {
    return outlook.blocks.reduce(function (all, block) { return all.concat(block.entries); }, []);
  }

  /** Facts that somebody told: what choosing the incident says by itself is in its name already. */
  function toldFacts(state) {
    var given = state.list.given || {};
    return Object.keys(state.facts).filter(function (id) { return state.facts[id] !== given[id]; });
  }

  /** The first report; on the telephone nobody needs the date of today. */
  function first(run, data, done, most) {
    var room = handbook.checklist, words = data.words, state = run.state, clock = room.clock;
    var phone = room.made.all(run, data)[":phone"];
    function time(found) {
      return fill(words.report_found, { time: found })
        + (phone ? fill(words.report_phoned, { time: room.moment(phone.at, state) }) : "")
        + (state.ended === null ? words.report_going_on : "");
    }
    function what(title) { return room.about.judged(title, run.result, data); }
    var same = clock.date(state.found) === clock.date(state.started);
    return {
      time: time(room.dated(state.found)), what: what(state.list.title),
      said: {
        time: time((same ? clock.time : room.dated)(state.found)),
        what: what(state.list.title.split(words.title_and).join(words.by_or))
      },
      people: room.about.knownFacts(state, data, toldFacts(state)),
      done: room.aloud.deeds(done, most, data).join(words.and)
    };
  }

  /** What the run itself can say, by the id of the field; "" where it knows nothing. */
  function filled(kind, run, data, last, most) {
    var wrote = run.state.fields, done = entriesOf(run.outlook).filter(function (entry) { return entry.tick; });
    var shared = { place: wrote["first:place"] || "", contact: wrote["first:who"] || "" };
    if (kind === "first") { return Object.assign(shared, first(run, data, done, most)); }
    return Object.assign(shared, handbook.checklist.writing(kind, run, data, last, done));
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
   * @returns {Array<{id: string, label: string, hint: string, value: string, said: string,
   *   open: boolean}>} `open` as long as something in it is 待核 and nobody has written it anew;
   *   `said` is the value by telephone: "first" is said within a minute, if its deeds are enough
   *   to leave out
   */
  function fields(kind, run, data, usual, most) {
    var aloud = handbook.checklist.aloud, steps = most || MOST;
    var found = answered(kind, run, data, usual, steps);
    return kind === "first" && steps > 1 && aloud.length(aloud.text(found, data)).over
      ? fields(kind, run, data, usual, steps - 1) : found;
  }

  function answered(kind, run, data, usual, most) {
    var last = handbook.checklist.made.last(run, data);
    var knows = filled(kind, run, data, last, most), unknown = data.words.report_unknown;
    return asked(kind, data).map(function (field) {
      var key = kind + ":" + field.id, own = written(key, field.id, kind, run, last);
      var value = own !== undefined ? own : knows[field.id] || usual[key] || "";
      return {
        id: key, label: field.label, hint: field.hint, value: value || unknown,
        say: field.say, say_unknown: field.say_unknown,
        said: own === undefined && knows.said && knows.said[field.id] || value || unknown,
        open: !value || (kind !== "first" && value.indexOf(unknown) >= 0)
      };
    });
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.reportFields = fields;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
