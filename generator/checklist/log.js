/**
 * The events of a run come in, what happened goes out, line by line, in the order it happened.
 */
(function (handbook) {
  "use strict";

  function fill(sentence, values) {
    return sentence.replace(/\{([a-z_]+)\}/g, function (blank, name) { return values[name]; });
  }

  /**
   * The words of everything that can be ticked: steps by id, reports by item. Steps of an incident
   * that was taken away are still known by their words.
   */
  function names(state, reporting, words) {
    var found = Object.create(null), stepsOf = handbook.checklist.incidents.stepsOf;
    Object.keys(state.parts).forEach(function (id) {
      stepsOf(state.parts[id]).forEach(function (step) {
        found[id + "/" + step.id] = step.condition + step["do"];
      });
    });
    stepsOf(state.list).forEach(function (step) {
      found[step.id] = step.number + " " + step.condition + step["do"];
    });
    reporting.deadlines.forEach(function (deadline) {
      deadline.limits.forEach(function (limit) { found[limit.item] = limit.label; });
    });
    reporting.triggers.forEach(function (duty) {
      found[handbook.checklist.duties.PREFIX + duty.id] = duty.label;
    });
    return function (item) {
      var update = /^:update-(\d+)$/.exec(item);
      return found[state.names[item] || item] || (update ? fill(words.clock_update, { number: update[1] }) : item);
    };
  }

  function factLine(event, table, words) {
    var fact = table.facts[event.item];
    if (!fact) { return ""; }
    var option = fact.options.filter(function (one) { return one.id === event.value; })[0];
    var value = option ? option.label : event.value ? event.value + " " + fact.unit : words.unknown;
    return fill(words.fact_line, { label: fact.label, value: value });
  }

  /** When ticks, answers, facts and notes happened, by the event that brought them. */
  function toldTimes(state) {
    var times = Object.create(null);
    function take(one) { times[one.event] = one.at; }
    [state.ticks, state.acks, state.skips].forEach(function (record) {
      Object.keys(record).forEach(function (id) { take(record[id]); });
    });
    Object.keys(state.told).forEach(function (id) { state.told[id].forEach(take); });
    state.notes.forEach(take);
    return times;
  }

  /**
   * @param {Object} state what `events.fold` gave
   * @param {Array<Object>} events of the run
   * @param {Object} data the handbook's
   * @returns {Array<{at: number, order: number, wall: number, kind: string, text: string}>} `at` is
   *   when it happened as far as somebody said so, `wall` when it was written down
   */
  function entries(state, events, data) {
    var words = data.words, clock = handbook.checklist.clock;
    var incidents = handbook.checklist.incidents;
    var name = names(state, data.reporting, words);
    function moment(at) { return handbook.checklist.moment(at, state); }
    var says = {
      start: function (event) {
        return event.id === event.run ? fill(words.log_start, { title: state.began.title }) : "";
      },
      fact: function (event) { return factLine(event, data.grading, words); },
      add: function (event) {
        return fill(words.log_add, { title: incidents.titleOf(data, state, event.item) });
      },
      remove: function (event) {
        return fill(words.log_remove, { title: incidents.titleOf(data, state, event.item) });
      },
      grade: function (event) { return fill(words.log_grade, { grade: event.value.mark }); },
      tick: function (event) {
        var others = event.value && event.value.others;
        return fill(words.log_tick, { what: name(event.item) }) + (others ? words.by_others : "");
      },
      untick: function (event) { return fill(words.log_untick, { what: name(event.item) }); },
      skip: function (event) {
        var sentence = event.value.na ? words.log_na : words.log_skip;
        return fill(sentence, { what: name(event.item), reason: event.value.reason });
      },
      ack: function (event) {
        return fill(words.log_ack, {
          what: name(event.item), who: event.value.who, said: event.value.said
        });
      },
      note: function (event) { return typeof event.value === "string" ? event.value : ""; },
      duty: function (event) {
        return fill(event.value === false ? words.log_duty_off : words.log_duty, {
          what: name(event.item), time: moment(event.value)
        });
      },
      missed: function (event) {
        var miss = handbook.checklist.misses.written(event, state, data);
        return miss ? miss.text : "";
      },
      time: function (event) {
        // A note, an answer or a fact stands in the log itself, at the time it was given.
        if (event.item in told) { return ""; }
        var what = event.item === handbook.checklist.events.FOUND ? words.found : name(event.item);
        return fill(words.log_time, { what: what, time: moment(event.value) });
      },
      clock: function (event) {
        return fill(event.value > 0 ? words.log_clock_on : words.log_clock_back, {
          minutes: Math.round(Math.abs(event.value) / clock.MINUTE)
        });
      },
      end: function (event) { return event.value === false ? words.reopen : words.log_end; }
    };
    /** When it happened, where somebody said so; a clock put back must not turn the order. */
    var latest = 0, told = toldTimes(state);
    function happened(event) {
      var at = told[event.id], said = at !== undefined && at !== event.wall;
      latest = Math.max(latest, event.wall);
      return { at: said ? at : event.wall, order: said ? at : latest };
    }
    /** A miss that was refuted afterwards stays in the log, and accuses nobody. */
    function kindOf(event) {
      var miss = event.kind === "missed" && handbook.checklist.misses.written(event, state, data);
      return miss && miss.refuted ? "refuted" : event.kind;
    }
    return handbook.checklist.events.inOrder(events).filter(function (event) {
      return event.run === state.run && says[event.kind];
    }).map(function (event) {
      var text = "";
      try { text = says[event.kind](event); } catch (error) { /* written by another program */ }
      return Object.assign({ wall: event.wall, kind: kindOf(event), text: text }, happened(event));
    }).filter(function (entry) { return entry.text; })
      .map(function (entry, i) { return [entry, i]; })
      .sort(function (a, b) { return a[0].order - b[0].order || a[1] - b[1]; })
      .map(function (pair) { return pair[0]; });
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.log = { entries: entries };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
