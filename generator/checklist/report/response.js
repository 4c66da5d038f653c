/**
 * A run comes in, what was done about it goes out: who should command, what was done when, who
 * answered, what was left out and what came too late; and what the list still asks for.
 */
(function (handbook) {
  "use strict";

  var FEW = 5;

  function fill(sentence, values) {
    return sentence.replace(/\{([a-z_]+)\}/g, function (blank, name) { return values[name]; });
  }

  /** Steps of a phase in the order they were done; those of one minute share its time. */
  function byMinute(done, run, words) {
    var last = "", groups = [];
    done.slice().sort(function (a, b) { return a.tick.at - b.tick.at; }).forEach(function (entry) {
      var time = handbook.checklist.moment(entry.tick.at, run.state);
      if (time === last) { groups[groups.length - 1].push(entry.step["do"]); return; }
      last = time;
      groups.push([time + " " + entry.step["do"]]);
    });
    return groups.map(function (group) { return group.join(words.and); }).join(words.and);
  }

  /** What was done after `since`, phase by phase. */
  function done(run, since, words) {
    return run.outlook.blocks.map(function (block) {
      var entries = block.entries.filter(function (entry) {
        return entry.tick && entry.tick.at > since;
      });
      return entries.length ? fill(words.report_line, {
        label: block.phase.title, value: byMinute(entries, run, words)
      }) : "";
    });
  }

  function entriesOf(run) {
    return run.outlook.blocks.reduce(function (all, block) { return all.concat(block.entries); }, []);
  }

  /** Calls that were answered: by whom, and what was repeated back. */
  function heard(run, since, words) {
    return entriesOf(run).filter(function (entry) {
      var ack = run.state.acks[entry.step.id];
      return ack && ack.at > since;
    }).map(function (entry) {
      var ack = run.state.acks[entry.step.id];
      return fill(words.report_heard, {
        time: handbook.checklist.moment(ack.at, run.state), what: entry.step["do"],
        who: ack.who, said: ack.said
      });
    });
  }

  function leftOut(run, since, words) {
    return entriesOf(run).filter(function (entry) { return entry.skip && entry.skip.at > since; })
      .map(function (entry) {
        return fill(entry.skip.na ? words.log_na : words.log_skip, {
          what: entry.step["do"], reason: entry.skip.reason
        });
      });
  }

  /** Reports that came too late or not at all: said as it is. */
  function missed(run, since, words) {
    var state = run.state, room = handbook.checklist;
    return Object.keys(state.missed).map(function (key) { return state.missed[key]; })
      .filter(function (one) { return one.due > since; }).map(function (one) {
        var then = state.ticks[one.item];
        return room.log.missed(one.item, one.label, room.moment(one.due, state), words)
          + (then ? fill(words.report_made_late, { time: room.moment(then.at, state) }) : words.report_not_made);
      });
  }

  /** Reports that were made, each with its time. */
  function made(run, data, since) {
    var words = data.words, room = handbook.checklist, ticks = run.state.ticks, labels = Object.create(null);
    data.reporting.deadlines.forEach(function (deadline) {
      deadline.limits.forEach(function (limit) { labels[limit.item] = limit.label; });
    });
    data.reporting.triggers.forEach(function (duty) {
      labels[room.duties.PREFIX + duty.id] = duty.label;
    });
    var told = Object.keys(ticks).filter(function (item) {
      return item.charAt(0) === ":" && ticks[item].at > since;
    }).sort(function (a, b) { return ticks[a].at - ticks[b].at; }).map(function (item) {
      var update = /^:update-(\d+)$/.exec(item);
      var label = labels[item] || (update ? fill(words.clock_update, { number: update[1] }) : "");
      return label && room.moment(ticks[item].at, run.state) + " " + label;
    }).filter(Boolean);
    return told.length ? [fill(words.report_made, { list: told.join(words.and) })] : [];
  }

  /** Who commands is known only to those who are there; the rule is told as the rule. */
  function command(run, data) {
    var room = handbook.checklist, rank = run.result.rank;
    var deadline = room.reporting.deadline(data.reporting, rank);
    return deadline ? fill(data.words.report_command, {
      grade: fill(data.words.level, { mark: data.grading.grades[rank].mark }), decides: deadline.decides
    }) : "";
  }

  /** All of it after `since`; nothing when nothing was done. */
  function response(run, data, since) {
    var words = data.words;
    return [].concat(done(run, since, words), heard(run, since, words), leftOut(run, since, words),
      made(run, data, since), missed(run, since, words)).filter(Boolean);
  }

  /** What the list asks for next, with who it asks: a proposal, and said to be one. */
  function open(run, words, all) {
    var left = entriesOf(run).filter(function (entry) { return !entry.tick && !entry.skip && !entry.off; });
    if (!left.length) { return [words.report_list_done]; }
    var told = all ? left : left.slice(0, FEW);
    var head = fill(told.length < left.length ? words.report_open_first : words.report_open, {
      count: left.length, shown: told.length
    });
    return [head].concat(told.map(function (entry) {
      var step = entry.step;
      return fill(words.report_step, { role: step.role_label, what: step.condition + step["do"] })
        + (step.within ? fill(words.report_within, { within: step.within }) : "");
    }));
  }

  /** Which phase the run is in, with how far it is. */
  function doing(run, words) {
    var block = run.outlook.blocks.filter(function (one) {
      return one.done + (one.skipped || 0) < one.all;
    })[0];
    return block ? fill(words.report_doing, {
      phase: block.phase.title, progress: handbook.checklist.steps.said(words.progress, block, words)
    }) : words.report_list_done;
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.response = { lines: response, command: command, open: open, doing: doing };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
