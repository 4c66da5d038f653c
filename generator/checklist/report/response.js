/**
 * A run comes in, what was done about it goes out: who should command, what was done when, who
 * answered, what was left out and what came too late.
 */
(function (handbook) {
  "use strict";

  function fill(sentence, values) {
    return sentence.replace(/\{([a-z_]+)\}/g, function (blank, name) { return values[name]; });
  }

  /** Steps of a phase in the order they were done; those of one minute share its time. */
  function byMinute(done, run, data) {
    var last = "", groups = [], words = data.words;
    done.slice().sort(function (a, b) { return a.tick.at - b.tick.at; }).forEach(function (entry) {
      var time = handbook.checklist.moment(entry.tick.at, run.state);
      var act = handbook.checklist.aloud.deed(entry.step, data)
        + (entry.tick.others ? words.report_by_others : "");
      if (time === last) { groups[groups.length - 1].push(act); return; }
      last = time;
      groups.push([time + " " + act]);
    });
    return groups.map(function (group) { return group.join(words.and); }).join(words.and);
  }

  /** What was done after `since`, phase by phase. */
  function done(run, since, data) {
    return run.outlook.blocks.map(function (block) {
      var entries = block.entries.filter(function (entry) {
        return entry.tick && entry.tick.at > since;
      });
      return entries.length ? fill(data.words.report_line, {
        label: block.phase.title, value: byMinute(entries, run, data)
      }) : "";
    });
  }

  function entriesOf(run) {
    return run.outlook.blocks.reduce(function (all, block) { return all.concat(block.entries); }, []);
  }

  /** Calls that were answered: by whom, and what was repeated back. */
  function heard(run, since, data) {
    return entriesOf(run).filter(function (entry) {
      var ack = run.state.acks[entry.step.id];
      return ack && ack.at > since;
    }).map(function (entry) {
      var ack = run.state.acks[entry.step.id];
      return fill(data.words.report_heard, {
        time: handbook.checklist.moment(ack.at, run.state),
        what: handbook.checklist.aloud.deed(entry.step, data),
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
  function missed(run, data, since) {
    var state = run.state, room = handbook.checklist, words = data.words;
    return room.misses.standing(state, data.reporting)
      .filter(function (one) { return one.due > since; }).map(function (one) {
        return room.misses.says(one, state, words) + (one.made === null ? words.report_not_made
          : fill(words.report_made_late, { time: room.moment(one.made, state) }));
      });
  }

  /** Reports that were made, each with its time; a call among the steps is told there. */
  function made(run, data, since) {
    var words = data.words, room = handbook.checklist, all = room.made.all(run, data);
    var told = Object.keys(all).map(function (item) { return all[item]; }).filter(function (one) {
      var call = one.item.indexOf(room.duties.PREFIX) === 0 && !run.state.ticks[one.item];
      return one.label && !call && one.at > since;
    }).sort(function (a, b) { return a.at - b.at; }).map(function (one) {
      return room.moment(one.at, run.state) + " " + one.label;
    });
    return told.length ? [fill(words.report_made, { list: told.join(words.and) })] : [];
  }

  /** Who commands is known only to those who are there; the rule is told as the rule. */
  function command(run, data) {
    var room = handbook.checklist, result = run.result, open = result.up_to > result.rank;
    var deadline = room.reporting.deadline(data.reporting, result.rank);
    return deadline ? fill(open ? data.words.report_command_least : data.words.report_command, {
      grade: room.about.nameOf(result.rank, data), decides: deadline.decides
    }) : "";
  }

  /** All of it after `since`; nothing when nothing was done. */
  function response(run, data, since) {
    var words = data.words, room = handbook.checklist;
    return [].concat(done(run, since, data), heard(run, since, data), leftOut(run, since, words),
      made(run, data, since), missed(run, data, since), room.left.undone(run, words)).filter(Boolean);
  }

  /** Which phase the run is in, with how far it is. */
  function doing(run, words) {
    if (run.state.ended !== null) { return ""; }
    var block = run.outlook.blocks.filter(function (one) {
      return one.done + (one.skipped || 0) < one.all;
    })[0];
    return block ? fill(words.report_doing, {
      phase: block.phase.title, progress: handbook.checklist.steps.said(words.progress, block, words)
    }) : handbook.checklist.left.nothing(run, words);
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.response = { lines: response, command: command, doing: doing };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
