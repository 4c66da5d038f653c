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

  /** A drill that cannot be read is still one: what was practised must never pass for an incident. */
  function drill(value) {
    return shaped(value, DRILL) && isFinite(value.factor) ? value : { title: "", factor: 1, injects: [] };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.shape = { shaped: shaped, LIST: LIST, PART: PART, PARTS: PARTS, drill: drill };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
