/**
 * The learning platform around this page: SCORM 1.2 or 2004, or none at all. Everything a platform
 * is told goes through here; what it refuses is kept in `refused`.
 */
(function (handbook) {
  "use strict";

  var FAR = 50;
  /** How the two versions name the same things. */
  var VERSIONS = {
    "1.2": {
      api: "API", open: "LMSInitialize", get: "LMSGetValue", set: "LMSSetValue",
      commit: "LMSCommit", close: "LMSFinish", error: "LMSGetLastError",
      exit: "cmi.core.exit", left: "", time: "cmi.core.session_time",
      score: "cmi.core.score.", status: "cmi.core.lesson_status",
      response: "student_response", wrong: "wrong"
    },
    "2004": {
      api: "API_1484_11", open: "Initialize", get: "GetValue", set: "SetValue",
      commit: "Commit", close: "Terminate", error: "GetLastError",
      exit: "cmi.exit", left: "normal", time: "cmi.session_time",
      score: "cmi.score.", status: "cmi.completion_status",
      response: "learner_response", wrong: "incorrect"
    }
  };

  /** The API of a version in `start` or a window around it; a foreign window ends the search. */
  function around(start, name) {
    try {
      for (var here = start, i = 0; here && i < FAR; i += 1) {
        if (here[name]) { return here[name]; }
        if (here.parent === here) { return null; }
        here = here.parent;
      }
    } catch (error) { return null; }
    return null;
  }

  function found(start) {
    var names = Object.keys(VERSIONS);
    for (var i = names.length - 1; i >= 0; i -= 1) {
      var name = VERSIONS[names[i]].api;
      var api = around(start, name) || (start.opener ? around(start.opener, name) : null);
      if (api) { return { version: names[i], api: api }; }
    }
    return null;
  }

  function two(number) { return (number < 10 ? "0" : "") + number; }

  /** A length of time as the version wants it: `0000:02:05` or `PT2M5S`. */
  function duration(seconds, version) {
    var s = Math.floor(seconds), h = Math.floor(s / 3600), m = Math.floor(s % 3600 / 60);
    if (version === "1.2") { return ("000" + h).slice(-4) + ":" + two(m) + ":" + two(s % 60); }
    return "PT" + h + "H" + m + "M" + s % 60 + "S";
  }

  /**
   * Connects to the platform around `start`, a window.
   * @param {Window} start
   * @param {function(): number} now milliseconds, for the time of the session
   */
  function connected(start, now) {
    var host = found(start), say = host && VERSIONS[host.version], begun = now(), open = false;
    var lms = { version: host ? host.version : null, refused: [] };

    function call(name, a, b) {
      var given = b === undefined ? [a === undefined ? "" : a] : [a, b];
      return String(host.api[say[name]].apply(host.api, given));
    }
    function set(key, value) {
      if (open && call("set", key, String(value)) !== "true") {
        lms.refused.push(key + "=" + value + " (" + call("error") + ")");
      }
    }
    function get(key) { return open ? call("get", key) : ""; }

    lms.get = get;
    lms.open = function () {
      open = Boolean(host) && call("open") === "true";
      if (/^(not attempted|unknown|)$/.test(get(say ? say.status : ""))) {
        set(say ? say.status : "", "incomplete");
      }
      return open;
    };
    /** Keeps `text` for the next visit; the platform is told at once. */
    lms.keep = function (text) {
      if (!open) { return; }
      set("cmi.suspend_data", text);
      set(say.exit, "suspend");
      lms.commit();
    };
    lms.commit = function () {
      if (!open) { return; }
      set(say.time, duration((now() - begun) / 1000, lms.version));
      call("commit");
    };
    /** One answer: `{id, given, right, correct}`; `given` and `right` are single letters. */
    lms.answered = function (one) {
      if (!open) { return; }
      var at = "cmi.interactions." + (Number(get("cmi.interactions._count")) || 0) + ".";
      set(at + "id", one.id);
      set(at + "type", "choice");
      set(at + say.response, one.given);
      set(at + "correct_responses.0.pattern", one.right);
      set(at + "result", one.correct ? "correct" : say.wrong);
    };
    /** The outcome: `{right, total, passed}`; `passed` is null where nothing can be failed. */
    lms.done = function (outcome) {
      if (!open) { return; }
      set(say.score + "min", 0);
      set(say.score + "max", 100);
      set(say.score + "raw", Math.floor(100 * outcome.right / outcome.total));
      if (lms.version === "2004") {
        set("cmi.score.scaled", Math.floor(10000 * outcome.right / outcome.total) / 10000);
        set("cmi.completion_status", "completed");
      }
      var judged = outcome.passed === null ? "completed" : outcome.passed ? "passed" : "failed";
      if (lms.version === "1.2") { set("cmi.core.lesson_status", judged); }
      else if (outcome.passed !== null) { set("cmi.success_status", judged); }
      set(say.exit, say.left);
      lms.commit();
    };
    /** Leaves the platform; nothing can be told to it afterwards. */
    lms.close = function () {
      if (!open) { return; }
      lms.commit();
      call("close");
      open = false;
    };
    return lms;
  }

  handbook.lms = { connected: connected, duration: duration };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
