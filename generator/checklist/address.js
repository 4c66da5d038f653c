/**
 * What the address bar says comes in (`#incident=robbery,media&harm=caused`, `#run=…`), what
 * to show goes out, and back. With `start=1` the run begins at once. Nothing unknown gets through: ids must be declared, facts readable.
 */
(function (handbook) {
  "use strict";

  var FALLBACK = /^list-([a-z0-9-]+)$/;

  function has(record, key) {
    return Object.prototype.hasOwnProperty.call(record, key);
  }

  function decoded(text) {
    try { return decodeURIComponent(text); } catch (error) { return ""; }
  }

  function pairsOf(hash) {
    var pairs = Object.create(null);
    hash.replace(/^#/, "").split("&").forEach(function (part) {
      var cut = part.indexOf("=");
      if (cut > 0) { pairs[decoded(part.slice(0, cut))] = decoded(part.slice(cut + 1)); }
    });
    return pairs;
  }

  function factsOf(pairs, table) {
    var facts = {};
    Object.keys(table.facts).forEach(function (id) {
      var read = pairs[id] ? handbook.grade.read(pairs[id], table.facts[id]) : { refused: "empty" };
      if (has(read, "value")) { facts[id] = handbook.grade.shown(read.value, table.facts[id]); }
    });
    return facts;
  }

  /**
   * @param {string} hash
   * @param {{incidents: Object, grading: Object}} data
   * @returns {{incidents: string[], facts: Object<string, string>, start: boolean, run: string,
   *   role: string, view: string, drill: boolean, ours: boolean}} `ours` is false for an anchor that
   *   means nothing to the checklist
   */
  function read(hash, data) {
    var pairs = pairsOf(hash);
    var fallback = FALLBACK.exec(hash.replace(/^#/, ""));
    var named = (pairs.incident || (fallback ? fallback[1] : "")).split(",");
    var run = pairs.run || "";
    var incidents = named.filter(function (id, i) {
      return has(data.incidents, id) && named.indexOf(id) === i;
    });
    var facts = factsOf(pairs, data.grading), answered = Object.keys(facts).length;
    return {
      ours: Boolean(incidents.length || run || answered || pairs.drill || hash.length < 2),
      incidents: incidents, facts: facts,
      run: run,
      start: pairs.start === "1",
      role: pairs.role || "",
      view: pairs.view === "report" ? "report" : "",
      drill: pairs.drill === "1"
    };
  }

  function written(pairs) {
    var all = pairs.concat([["drill", room.address.drill ? "1" : ""]]);
    return "#" + all.filter(function (pair) { return pair[1]; }).map(function (pair) {
      return pair[0] + "=" + encodeURIComponent(pair[1]).replace(/%2C/g, ",");
    }).join("&");
  }

  /** The address of incidents before their run begins; unknown facts are left out. */
  function ofIncidents(incidents, facts) {
    return written([["incident", incidents.join(",")]].concat(Object.keys(facts).map(function (id) {
      return [id, facts[id]];
    })));
  }

  /** The address of a run, seen by one role or by all. */
  function ofRun(run, role) {
    return written([["run", run], ["role", role]]);
  }

  /** The address of the first screen. */
  function ofHome() { return written([]); }

  /** The address of a run's report. */
  function ofReport(run) {
    return written([["run", run], ["view", "report"]]);
  }

  var room = handbook.checklist = handbook.checklist || {};
  /** `drill` is set once, when the page opens: every address of a drill says that it is one. */
  room.address = {
    drill: false, ofHome: ofHome, read: read, ofIncidents: ofIncidents, ofRun: ofRun, ofReport: ofReport };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
