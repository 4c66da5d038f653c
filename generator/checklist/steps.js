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

  /** Done is what was ticked. What was skipped is not done; what does not apply is no step here. */
  function counted(entries) {
    function many(holds) { return entries.filter(holds).length; }
    return {
      done: many(function (e) { return e.tick; }),
      skipped: many(function (e) { return e.skip && !e.skip.na; }),
      open: many(isOpen),
      all: many(function (e) { return !e.off && !(e.skip && e.skip.na); })
    };
  }

  function isOpen(entry) { return !entry.tick && !entry.skip && !entry.off; }

  function gathered(blocks) {
    var all = blocks.reduce(function (found, block) { return found.concat(block.entries); }, []);
    var next = all.filter(isOpen)[0];
    return Object.assign({ blocks: blocks, next: next ? next.step.id : "" }, counted(all));
  }

  /**
   * The list as it stands now. A step that does not apply is `off`, unless it has been ticked:
   * what was done stays done. What was skipped for a reason is not open any more, nor done.
   * @param {{ticks: Object, skips: Object}} done
   * @returns {{blocks: Array<{phase: Object, entries: Array<Object>, done: number,
   *   skipped: number, open: number, all: number}>, done: number, skipped: number, open: number,
   *   all: number, next: string}} `next` is the first step to do, or ""
   */
  function outlook(list, facts, table, done) {
    return gathered(list.phases.map(function (phase) {
      var entries = phase.steps.map(function (step) { return entry(step, facts, table, done); });
      return Object.assign({ phase: phase, entries: entries }, counted(entries));
    }));
  }

  /** The same for the steps of one role alone; "" is everybody. Every phase stays. */
  function ofRole(outlook, role) {
    return role ? gathered(outlook.blocks.map(function (block) {
      var own = block.entries.filter(function (entry) { return entry.step.role === role; });
      return Object.assign({ phase: block.phase, entries: own }, counted(own));
    })) : outlook;
  }

  /** A count in words; what was skipped stands beside it, so that nobody takes it for done. */
  function said(sentence, count, words) {
    var fill = handbook.checklist.mergeFields.fill;
    return fill(sentence, count) + (count.skipped ? fill(words.count_skipped, count) : "");
  }

  /** A run's list as it stands; null when it cannot be worked out, so that no other run suffers. */
  function standing(state, table) {
    try { return outlook(state.list, known(state.facts, table), table, state); }
    catch (error) { return null; }
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.steps = {
    known: known, applies: applies, outlook: outlook, standing: standing, ofRole: ofRole, said: said
  };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
