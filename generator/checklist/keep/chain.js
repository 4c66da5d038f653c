/**
 * The events of a run come in, whether the log is whole and unchanged goes out.
 *
 * Every event bears the seal of the one before it. Several tabs may write at once, so the log is not
 * a line but a web: each event rests on one that was known when it was written. Whoever changes or
 * removes an event breaks those that rest on it; the last ones are guarded by the seal of the whole,
 * which stands in the file and on paper.
 */
(function (handbook) {
  "use strict";

  var LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(^|[^\ud800-\udbff])[\udc00-\udfff]/g;
  var seals = new WeakMap();

  /** The same text for the same value, whatever order its keys were written in. */
  function canonical(value) {
    if (Array.isArray(value)) { return "[" + value.map(canonical).join(",") + "]"; }
    if (!value || typeof value !== "object") { return JSON.stringify(value) || "null"; }
    return "{" + Object.keys(value).sort().map(function (key) {
      return JSON.stringify(key) + ":" + canonical(value[key]);
    }).join(",") + "}";
  }

  /** The seal of one event. */
  function seal(event) {
    if (!seals.has(event)) {
      var text = canonical(event).replace(LONE, "$1\ufffd");
      seals.set(event, handbook.checklist.sha256(text));
    }
    return seals.get(event);
  }

  /** The seal of a whole log, whatever order it comes in. */
  function sealOf(events) {
    return handbook.checklist.sha256(events.map(seal).sort().join("\n"));
  }

  /**
   * @param {Array<Object>} events of one run
   * @returns {{broken: string[], unsealed: number}} the ids of events that rest on something that is
   *   not there any more; how many were written before there were seals
   */
  function verified(events) {
    var known = Object.create(null);
    events.forEach(function (event) { known[seal(event)] = true; });
    var sealed = events.filter(function (event) { return typeof event.prev === "string"; });
    var broken = sealed.filter(function (event) {
      return event.prev ? !known[event.prev] : event.id !== event.run;
    });
    return {
      broken: broken.map(function (event) { return event.id; }),
      unsealed: events.length - sealed.length
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.chain = { seal: seal, sealOf: sealOf, verified: verified };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
