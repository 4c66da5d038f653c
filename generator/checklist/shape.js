/**
 * Something read from storage comes in, whether it has the shape we write goes out: it may be years
 * old, or another program's.
 */
(function (handbook) {
  "use strict";

  // What every list that was ever stored has. Never add to it: old runs lack what is new, so what
  // is new has to be optional where it is read.
  var LIST = {
    id: "", title: "", facts: [""], roles: [{ id: "", label: "", tag: "" }],
    phases: [{
      key: "", title: "", mode: "", starts_when: "", time_box: "", done: "",
      steps: [{
        id: "", number: 0, do: "", role: "", tag: "", role_label: "", condition: "", within: "",
        ack: "", go_to: "", detail: "", nevers: [{ mark: "", text: "", why: "" }]
      }]
    }],
    always: [{ mark: "", text: "", why: "" }], scripts: [{ to: "", when: "", say: "" }],
    calls: [{ label: "", number: "", stand_in: "", by: "", when: "" }], end: ""
  };

  // What a list has to have besides, so that it can be merged with others.
  var PART = {
    number: 0, gravity: 0, summary: "", when: [""], given: {}, calls: [{ to: "" }],
    phases: [{ steps: [{ act: "", domain: "", jump: "", critical: true }] }]
  };

  var SIDE = { incident: "", step: "", title: "", text: "" };
  var PARTS = {
    lists: [PART], words: {},
    together: { domains: [""], roles: [""], conflicts: [{ rule: "", sides: [SIDE] }] }
  };

  var DRILL = {
    title: "", factor: 1, injects: [{ at: 0, say: "", look_for: "", rank: 0 }]
  };

  /** Whether `value` has at least the shape of `sample`; a sample's list stands for any length. */
  function shaped(value, sample) {
    if (Array.isArray(sample)) {
      return Array.isArray(value) && value.every(function (one) { return shaped(one, sample[0]); });
    }
    if (typeof sample !== "object") { return typeof value === typeof sample; }
    return Boolean(value) && typeof value === "object" && Object.keys(sample).every(function (key) {
      return shaped(value[key], sample[key]);
    });
  }

  // What has been added since; a run that lacks it can be read, and what is misshapen is lacking.
  var STEP = {
    act: "", domain: "", jump: "", critical: true, from: [""], keys: [""],
    also: [{ title: "", by: "", lines: [""] }], conflicts: PARTS.together.conflicts
  };
  var MORE = {
    number: 0, gravity: 0, summary: "", when: [""], incidents: [""],
    conflicts: PARTS.together.conflicts
  };
  var tidied = new WeakMap();

  /** Whether a step's condition can be asked for: one fact, or several of which one is enough. */
  function isCondition(value, within) {
    if (!value || typeof value !== "object" || within > 3) { return false; }
    if (value.any === undefined) { return typeof value.fact === "string"; }
    return Array.isArray(value.any) && value.any.every(function (one) {
      return isCondition(one, (within || 0) + 1);
    });
  }

  /** A record without those of its optional parts that are misshapen. */
  function trimmed(record, optional) {
    var whole = Object.assign({}, record);
    Object.keys(optional).forEach(function (key) {
      if (whole[key] !== undefined && !shaped(whole[key], optional[key])) { delete whole[key]; }
    });
    return whole;
  }

  function trimmedStep(step) {
    var whole = trimmed(step, STEP);
    // A step whose condition cannot be read is asked for always: better once too often.
    if (!isCondition(whole.only_if)) { whole.only_if = null; }
    return whole;
  }

  /** A list, which has at least the shape of LIST, so that all of it can be relied on. */
  function tidy(list) {
    if (!tidied.has(list)) {
      var whole = trimmed(list, MORE);
      whole.given = shaped(list.given, {}) ? list.given : {};
      whole.phases = list.phases.map(function (phase) {
        return Object.assign({}, phase, { steps: phase.steps.map(trimmedStep) });
      });
      tidied.set(list, whole);
    }
    return tidied.get(list);
  }

  /** Whether a value is nested no deeper than anything we write. */
  function isFlat(value, deep) {
    if (!value || typeof value !== "object") { return true; }
    return deep > 0 && Object.keys(value).every(function (key) { return isFlat(value[key], deep - 1); });
  }

  /**
   * Takes from the handbook's records what every object has: a fact called `constructor`, as a stored
   * run may name one, is then as unknown as any other.
   */
  function bare(data) {
    [data.grading.facts, data.incidents, data.sources, data.drills].forEach(function (record) {
      if (record) { Object.setPrototypeOf(record, null); }
    });
    return data;
  }

  /** A drill that cannot be read is still one: what was practised must never pass for an incident. */
  function drill(value) {
    return shaped(value, DRILL) && isFinite(value.factor) ? value : { title: "", factor: 1, injects: [] };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.shape = { shaped: shaped, LIST: LIST, PART: PART, PARTS: PARTS, drill: drill, tidy: tidy,
    isFlat: isFlat, bare: bare };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
