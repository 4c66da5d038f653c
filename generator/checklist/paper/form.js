/**
 * A run comes in, what stands on its paper goes out, as plain data: every step of every role with
 * its time or a blank, whoever's steps are shown on the screen.
 */
(function (handbook) {
  "use strict";

  // What the rows of the steps say themselves; times that were corrected stand there too.
  var IN_ROWS = ["start", "tick", "skip", "ack", "time"];

  function fill(sentence, values) {
    return sentence.replace(/\{([a-z_]+)\}/g, function (blank, name) { return values[name]; });
  }

  function facts(state, data) {
    return state.list.facts.filter(function (id) { return data.grading.facts[id]; })
      .map(function (id) {
        var fact = data.grading.facts[id], text = state.facts[id] || "";
        var option = fact.options.filter(function (one) { return one.id === text; })[0];
        return { label: fact.label, value: option ? option.label : text && text + " " + fact.unit };
      });
  }

  /** What is still to be reported and what was, as it stood when the sheet was printed. */
  function clocks(state, limits, data, now) {
    var words = data.words, clock = handbook.checklist.clock;
    var then = state.ended === null ? now : Math.min(now, state.ended);
    return clock.deadlines(limits, state.found, state.ticks, then)
      .map(function (due) {
        var open = due.done === null;
        return {
          label: due.limit.label,
          by: due.kind === "now" ? words.sheet_now : isFinite(due.at) ? fill(words.clock_by, { time: handbook.checklist.moment(due.at, state) }) : due.limit.limit,
          done: open ? "" : handbook.checklist.moment(due.done, state), late: due.late,
          mark: !open ? "" : due.late ? words.sheet_late : due.kind === "now" ? words.clock_not_noted : ""
        };
      });
  }

  /** Where a step stands: done, left out for a reason, not needed as far as is known, or open. */
  function standing(entry) {
    if (entry.tick) { return "done"; }
    return entry.skip ? "left" : entry.off ? "off" : "open";
  }

  function leftOut(skip, words) {
    return skip ? fill(skip.na ? words.na_because : words.skipped_because, skip) : "";
  }

  function heard(step, ack, state, words) {
    if (!step.ack) { return ""; }
    return ack ? fill(words.ack_heard, {
      time: handbook.checklist.moment(ack.at, state), who: ack.who, said: ack.said
    }) : "";
  }

  function row(entry, state, role, words) {
    var step = entry.step, where = standing(entry);
    return {
      where: where, step: step, own: Boolean(role) && step.role === role,
      time: entry.tick ? handbook.checklist.moment(entry.tick.at, state) : "",
      left: where === "off" ? words.sheet_off : leftOut(entry.skip, words),
      heard: heard(step, state.acks[step.id], state, words)
    };
  }

  function phases(run, role, words) {
    return run.outlook.blocks.map(function (block) {
      return {
        phase: block.phase, count: fill(words.phase_count, block),
        rows: block.entries.map(function (entry) { return row(entry, run.state, role, words); })
      };
    });
  }

  function roleNote(state, role, words) {
    var chosen = state.list.roles.filter(function (one) { return one.id === role; })[0];
    return chosen ? fill(words.sheet_all_roles, { role: chosen.label }) : "";
  }

  /**
   * @param {Object} run what run-state.js worked out, and `log`, see log.js
   * @param {Object} data the handbook's
   * @param {{now: number, role: string, seal: string, changed: boolean}} sheet when it is printed,
   *   whose steps the screen shows ("" for all), the seal of the run, whether somebody changed it
   */
  function paperForm(run, data, sheet) {
    var room = handbook.checklist, words = data.words, state = run.state;
    var reported = room.reporting.inRun(run, data), deadline = reported.deadline;
    return {
      id: state.list.id, title: state.list.title,
      meta: fill(words.printed, {
        day: room.clock.day(sheet.now), time: room.clock.time(sheet.now), run: state.run,
        seal: sheet.seal, edition: state.edition
      }),
      warning: sheet.changed ? words.stored_changed : "",
      role_note: roleNote(state, sheet.role, words),
      facts: facts(state, data),
      because: room.because(run.result, run.facts, data).map(function (one) {
        return one.row + " " + one.says;
      }).join(words.and),
      raises: room.raises(run.result, data).join(words.and),
      outside: reported.duties.met.map(function (duty) {
        return duty.to + " " + duty.limit;
      }).join(words.and),
      foot: fill(words.sheet_run_foot, {
        title: state.list.title, run: state.run, edition: state.edition,
        day: room.clock.day(sheet.now), time: room.clock.time(sheet.now)
      }) + (sheet.changed ? words.foot_changed : ""),
      by: reported.supposed ? fill(words.clocks_supposed, deadline) : deadline ? deadline.by : "",
      found: fill(words.report_found, { time: handbook.checklist.moment(state.found, state) }),
      clocks: clocks(state, reported.limits, data, sheet.now),
      always: state.list.always, conflicts: state.list.conflicts || [],
      phases: phases(run, sheet.role, words),
      calls: state.list.calls,
      course: run.log.filter(function (entry) { return IN_ROWS.indexOf(entry.kind) < 0; })
        .map(function (entry) {
          return { time: handbook.checklist.moment(entry.at, state), text: entry.text, kind: entry.kind };
        }),
      scripts: [{
        title: words.phone_script, lines: [data.reporting.first_first, data.reporting.phone_script]
      }].concat(state.list.scripts.map(function (said) {
        return { title: fill(words.say_to, said), lines: [said.say] };
      })),
      end: state.list.end,
      ended: state.ended === null ? "" : fill(words.ended, {
        day: room.clock.date(state.ended), time: room.clock.time(state.ended)
      })
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.paperForm = paperForm;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
