/**
 * What this browser keeps of each learner who uses it: answers, the round and the exam under way.
 * Each learner is a place in a list of names; the first has none. A browser that refuses to keep
 * things is noticed (`kept` is false) and everything goes on in memory.
 */
(function (handbook) {
  "use strict";

  var PREFIX = "handbook.quiz.";
  var PARTS = ["answers", "round", "exam"];
  var MOST_NAMES = 20, LONGEST_NAME = 20;

  /**
   * @param {function(): Storage} find even to look at the storage may throw
   */
  function desk(find) {
    var memory = new Map(), stores = new Map();
    var found = { kept: true };

    function store(name) {
      if (!stores.has(name)) { stores.set(name, handbook.quiz.store(PREFIX + name, find)); }
      return stores.get(name);
    }
    function read(name) {
      return found.kept || !memory.has(name) ? store(name).read() : memory.get(name);
    }
    function write(name, value) {
      memory.set(name, value);
      if (found.kept && !store(name).write(value)) { found.kept = false; }
    }
    function clear(name) {
      memory.delete(name);
      store(name).clear();
    }
    function who() {
      var saved = read("who");
      var fits = saved && Array.isArray(saved.names) && Number.isInteger(saved.now) &&
        saved.names.every(function (name) { return typeof name === "string"; }) &&
        saved.names[saved.now] !== undefined;
      return fits ? saved : { now: 0, names: [""] };
    }
    function mine(part) { return who().now + "." + part; }

    /** The answers of the present learner, oldest first. */
    found.answers = function () {
      var saved = read(mine("answers"));
      return Array.isArray(saved) ? saved.filter(handbook.quiz.answers.valid) : [];
    };
    /** Adds to what is kept by now, perhaps by another window; says how many were new. */
    found.add = function (answers) {
      var before = found.answers(), after = handbook.quiz.answers.merged(before, answers);
      write(mine("answers"), after);
      return after.length - before.length;
    };
    found.round = function () { return read(mine("round")); };
    found.keepRound = function (round) { write(mine("round"), round); };
    found.exam = function () { return read(mine("exam")); };
    found.keepExam = function (sitting) { write(mine("exam"), sitting); };
    found.drop = function (part) { clear(mine(part)); };
    /** Forgets everything about the present learner. */
    found.clear = function () { PARTS.forEach(found.drop); };

    /** `{now, names}`: who uses this browser, and who does now. */
    found.who = who;
    /** Goes on as the learner of this name, new or known; false if there are too many. */
    found.change = function (name) {
      var plain = tidy(name), names = who().names, at = names.indexOf(plain);
      if (at < 0 && names.length >= MOST_NAMES) { return false; }
      write("who", {
        now: at < 0 ? names.length : at, names: at < 0 ? names.concat(plain) : names
      });
      return true;
    };
    return found;
  }

  function tidy(name) {
    return name.normalize("NFC").trim().replace(/\s+/g, " ").slice(0, LONGEST_NAME);
  }

  handbook.quiz = handbook.quiz || {};
  handbook.quiz.desk = { desk: desk, tidy: tidy, LONGEST_NAME: LONGEST_NAME };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
