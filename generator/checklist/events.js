/**
 * The events of a run come in, in any order and any number of times; what has happened goes out.
 *
 * An event is `{v, id, run, at, wall, kind, item, value, edition, prev}` and is never changed or
 * removed; `prev` is the seal of the event before it, see chain.js.
 * `at` puts events in order and never runs backwards; `wall` is what the clock said, for people.
 * A run is named after its first event, whose value is `{list, facts}`: the list as it was then;
 * `parts` are the lists it was merged from, see incidents.js.
 */
(function (handbook) {
  "use strict";

  var VERSION = 1;
  var FOUND = ":found";
  // Later than any clock is right, and early enough that the moment after it is another number.
  var LAST = Date.UTC(2200, 0, 1);
  var DEEP = 24;  // more than twice what a list has
  var shaped = handbook.checklist.shape.shaped;

  function has(record, key) { return Object.prototype.hasOwnProperty.call(record, key); }

  function isTime(value) { return Number.isSafeInteger(value) && Math.abs(value) < LAST; }

  /** Whether something read from storage is an event at all; other programs may share the store. */
  function isEvent(value) {
    return shaped(value, { v: 0, id: "", run: "", at: 0, wall: 0, kind: "", item: "", edition: "" })
      && isTime(value.at) && isTime(value.wall) && value.id !== "" && value.run !== ""
      && handbook.checklist.shape.isFlat(value.value, DEEP);
  }

  /** Each event once, in order. */
  function inOrder(events) {
    var seen = Object.create(null);
    return events.slice().sort(function (a, b) {
      return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
    }).filter(function (event) {
      var first = !seen[event.id];
      seen[event.id] = true;
      return first;
    });
  }

  function setTime(state, event) {
    if (!isTime(event.value)) { return; }
    if (event.item === FOUND) { state.found = event.value; }
    else if (state.ticks[event.item]) { state.ticks[event.item].at = event.value; }
    else { told(state).forEach(function (one) { if (one.event === event.item) { one.at = event.value; } }); }
  }

  function values(record) { return Object.keys(record).map(function (id) { return record[id]; }); }

  /** Notes, answers heard, steps left out, facts: each is known by the event that brought it. */
  function told(state) {
    return state.notes.concat(values(state.acks), values(state.skips),
      handbook.checklist.mergeFields.flat(values(state.told)));
  }

  /** Left out on purpose, for a reason; what was done stays done. */
  function skip(state, event) {
    if (state.ticks[event.item] || !shaped(event.value, { reason: "", na: true })) { return; }
    state.skips[event.item] = {
      at: event.wall, event: event.id, reason: event.value.reason, na: event.value.na
    };
  }

  // What happens to steps, reports and times; what the run is about is in incidents.js.
  var HAPPENS = {
    tick: function (state, event) {
      state.ticks[event.item] = { at: event.wall, event: event.id };
      if (shaped(event.value, { others: true })) { state.ticks[event.item].others = event.value.others; }
      delete state.skips[event.item];
    },
    untick: function (state, event) {
      delete state.ticks[event.item];
      delete state.skips[event.item];
    },
    skip: skip,
    ack: function (state, event) {
      if (!shaped(event.value, { who: "", said: "" })) { return; }
      var heard = event.value;
      state.acks[event.item] = {
        at: event.wall, event: event.id, who: heard.who, said: heard.said
      };
    },
    missed: function (state, event) {
      if (!shaped(event.value, { label: "", due: 0 }) || !isTime(event.value.due)) { return; }
      var key = event.item + "@" + event.value.due;
      state.missed[key] = state.missed[key]
        || { item: event.item, label: event.value.label, due: event.value.due, at: event.wall };
    },
    grade: function (state, event) {
      if (shaped(event.value, { mark: "" })) {
        state.grades.push({ at: event.wall, mark: event.value.mark });
      }
    },
    mark: function (state, event) {
      if (typeof event.value === "string") { state.marks[event.item] = event.value; }
    },
    field: function (state, event) {
      if (typeof event.value === "string") { state.fields[event.item] = event.value; }
    },
    note: function (state, event) {
      if (typeof event.value !== "string") { return; }
      state.notes.push({ at: event.wall, text: event.value, event: event.id });
    },
    duty: function (state, event) {
      if (event.value === false) { delete state.duties[event.item]; }
      else if (isTime(event.value)) { state.duties[event.item] = event.value; }
    },
    time: setTime,
    clock: function () { /* only for the log: no time that was written down is changed */ },
    end: function (state, event) { state.ended = event.value === false ? null : event.wall; }
  };

  function blank(run) {
    return {
      run: run, list: null, edition: "", started: null, found: null, facts: Object.create(null),
      ticks: Object.create(null), skips: Object.create(null), acks: Object.create(null),
      missed: Object.create(null), fields: Object.create(null), marks: Object.create(null),
      duties: Object.create(null), told: Object.create(null),
      drill: null, grades: [], notes: [], ended: null, newer: 0, readonly: false,
      began: null, incidents: [], parts: Object.create(null), merging: null,
      chosen: Object.create(null), names: Object.create(null)
    };
  }

  /** Lets the events happen; what they are about is looked up in `names`. */
  function apply(happens, state, events, names) {
    events.forEach(function (event) {
      if (!has(happens, event.kind)) { return; }
      var now = names[event.item];
      happens[event.kind](state, now ? Object.assign({}, event, { item: now }) : event);
    });
  }

  /**
   * The state of one run.
   * @param {string} run
   * @param {Array<Object>} events of any runs; those of others are passed over
   * @returns {{run: string, list: ?Object, edition: string, started: ?number, found: ?number,
   *   facts: Object<string, string>, ticks: Object<string, {at: number, event: string}>,
   *   skips: Object<string, {reason: string, na: boolean}>, acks: Object, missed: Object,
   *   duties: Object<string, number>, told: Object<string, Array<{at: number, value: string, event: string}>>,
   *   grades: Array<Object>, fields: Object<string, string>, notes: Array<Object>,
   *   ended: ?number, newer: number, readonly: boolean, incidents: string[],
   *   names: Object<string, string>}} `list` is null when the first event cannot be read; `newer`
   *   counts events only a later program understands, `readonly` says that a later program has
   *   written in a shape of its own; `names` gives the name a step has now by one it had before
   */
  function fold(run, events) {
    try { return folded(run, events); }
    // Whatever is wrong with one run, no other is lost with it.
    catch (error) { return blank(run); }
  }

  function folded(run, events) {
    var about = handbook.checklist.incidents;
    var own = inOrder(events.filter(function (event) { return event.run === run; }));
    var readable = own.filter(function (event) {
      return event.v <= VERSION && (has(HAPPENS, event.kind) || has(about.HAPPENS, event.kind));
    });
    var state = blank(run);
    state.newer = own.length - readable.length;
    state.readonly = own.some(function (event) { return event.v > VERSION; });
    apply(about.HAPPENS, state, readable, state.names);
    state.list = state.began && about.listOf(state);
    if (state.merging) { state.names = about.namesOf(state); }
    apply(HAPPENS, state, readable, state.names);
    return state;
  }

  /** The states of all runs, the one begun last first; unreadable ones have no list. */
  function runs(events) {
    var byRun = Object.create(null);
    events.forEach(function (event) {
      (byRun[event.run] = byRun[event.run] || []).push(event);
    });
    return Object.keys(byRun).map(function (run) { return fold(run, byRun[run]); })
      .sort(function (a, b) { return (b.started || 0) - (a.started || 0) || (a.run < b.run ? -1 : 1); });
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.events = { VERSION: VERSION, FOUND: FOUND, isEvent: isEvent, fold: fold, runs: runs, inOrder: inOrder };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
