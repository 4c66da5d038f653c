/**
 * A run comes in, what its list still asks for goes out, in few lines: as a proposal while it goes
 * on; once it is over, what comes afterwards apart from what was never done.
 */
(function (handbook) {
  "use strict";

  // So many steps of one role are named, the others are counted.
  var FEW = 2;

  function fill(sentence, values) {
    return sentence.replace(/\{([a-z_]+)\}/g, function (blank, name) { return values[name]; });
  }

  function openOf(blocks) {
    return blocks.reduce(function (all, block) { return all.concat(block.entries); }, [])
      .filter(function (entry) { return !entry.tick && !entry.skip && !entry.off; });
  }

  function stepWords(entry, words) {
    var step = entry.step;
    return step.condition + step["do"] + (step.within ? fill(words.report_within, { within: step.within }) : "");
  }

  /** One line for each role: its first steps, and how many there are. */
  function byRole(entries, words) {
    var roles = Object.create(null), order = [];
    entries.forEach(function (entry) {
      var role = entry.step.role_label;
      if (!roles[role]) { order.push(role); }
      (roles[role] = roles[role] || []).push(entry);
    });
    return order.map(function (role) {
      var all = roles[role];
      return fill(all.length > FEW ? words.report_role_many : words.report_step, {
        role: role, count: all.length,
        what: all.slice(0, FEW).map(function (entry) { return stepWords(entry, words); }).join(words.and)
      });
    });
  }

  /** Once it is over: what was not done before the last phase, or was and nobody wrote it down. */
  function undone(run, words) {
    var left = run.state.ended === null ? [] : openOf(run.outlook.blocks.slice(0, -1));
    return left.length
      ? [fill(words.report_undone, { count: left.length })].concat(byRole(left, words)) : [];
  }

  /** Reports still to be made when it is over, each with its time where it has one. */
  function reports(run, data) {
    var words = data.words, list = handbook.checklist.made.open(run, data).map(function (due) {
      return due.limit.label + (isFinite(due.at) && due.kind === "minutes" ? fill(words.report_by, {
        time: handbook.checklist.moment(due.at, run.state)
      }) : "");
    });
    return list.length ? [fill(words.report_to_make, { list: list.join(words.and) })] : [];
  }

  /** That nothing is open; what was skipped does not pass for done. */
  function nothing(run, words) {
    return run.outlook.skipped ? fill(words.report_list_handled, run.outlook) : words.report_list_done;
  }

  /** What comes next: all that is open, or after the end only what is left to do then. */
  function next(run, data) {
    var words = data.words, ended = run.state.ended !== null;
    var left = openOf(ended ? run.outlook.blocks.slice(-1) : run.outlook.blocks);
    var head = fill(ended ? words.report_open_after : words.report_open, { count: left.length });
    return (left.length ? [head].concat(byRole(left, words)) : [nothing(run, words)])
      .concat(ended ? reports(run, data) : []);
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.left = { next: next, undone: undone, nothing: nothing };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
