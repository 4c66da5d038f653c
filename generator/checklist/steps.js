/**
 * A list, the facts and the ticks come in; what to do now goes out, phase by phase.
 */
(function (handbook) {
  "use strict";

  function has(record, key) {
    return Object.prototype.hasOwnProperty.call(record, key);
  }

  /**
   * Facts as people write them, as whole numbers; what the table does not know or cannot read is
   * left out, so that it counts as unknown.
   */
  function known(texts, table) {
    var facts = {};
    Object.keys(texts).forEach(function (id) {
      if (!has(table.facts, id)) { return; }
      var read = handbook.grade.read(texts[id], table.facts[id]);
      if (has(read, "value")) { facts[id] = read.value; }
    });
    return facts;
  }

  /**
   * Whether a condition holds: "yes", "no", or "unknown" as long as its fact is.
   * "yes" says that the step may be needed; its words are often narrower than the fact.
   */
  function applies(onlyIf, facts, table) {
    if (!onlyIf) { return "yes"; }
    if (onlyIf.any) { return any(onlyIf.any, facts, table); }
    if (!has(facts, onlyIf.fact)) { return "unknown"; }
    var fact = table.facts[onlyIf.fact], value = facts[onlyIf.fact];
    var values = Array.isArray(onlyIf.values) ? onlyIf.values : [];
    var holds = typeof onlyIf.at_least === "number"
      ? value >= onlyIf.at_least * Math.pow(10, fact.decimals)
      : values.indexOf(handbook.grade.shown(value, fact)) >= 0;
    return holds ? "yes" : "no";
  }

  /** One that holds is enough; as long as one is unknown, so is the whole. */
  function any(conditions, facts, table) {
    var each = conditions.map(function (one) { return applies(one, facts, table); });
    return each.indexOf("yes") >= 0 ? "yes" : each.indexOf("unknown") >= 0 ? "unknown" : "no";
  }

  function entry(step, facts, table, done) {
    var tick = done.ticks[step.id] || null, skip = done.skips[step.id] || null;
    var holds = applies(step.only_if, facts, table);
    return {
      step: step, applies: holds, tick: tick, skip: tick ? null : skip,
      off: holds === "no" && !tick && !skip
    };
  }

  function counted(entries) {
    return {
      done: entries.filter(function (e) { return e.tick || e.skip; }).length,
      all: entries.filter(function (e) { return !e.off; }).length
    };
  }

  /**
   * The list as it stands now. A step that does not apply is `off`, unless it has been ticked:
   * what was done stays done. What was skipped for a reason is not open any more.
   * @param {{ticks: Object, skips: Object}} done
   * @returns {{blocks: Array<{phase: Object, entries: Array<Object>, done: number, all: number}>,
   *   done: number, all: number, next: string}} `next` is the first step to do, or ""
   */
  function outlook(list, facts, table, done) {
    var all = [];
    var blocks = list.phases.map(function (phase) {
      var entries = phase.steps.map(function (step) { return entry(step, facts, table, done); });
      var count = counted(entries);
      all = all.concat(entries);
      return { phase: phase, entries: entries, done: count.done, all: count.all };
    });
    var open = all.filter(function (e) { return !e.tick && !e.skip && !e.off; })[0];
    var count = counted(all);
    return { blocks: blocks, done: count.done, all: count.all, next: open ? open.step.id : "" };
  }

  /** A run's list as it stands; null when it cannot be worked out, so that no other run suffers. */
  function standing(state, table) {
    try { return outlook(state.list, known(state.facts, table), table, state); }
    catch (error) { return null; }
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.steps = { known: known, applies: applies, outlook: outlook, standing: standing };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
