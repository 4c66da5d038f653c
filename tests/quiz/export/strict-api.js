/**
 * A learning platform that is as strict as Moodle: SCORM 1.2 and 2004 run-time APIs that refuse
 * whatever Moodle's data models refuse (mod/scorm/datamodels), and write down every call.
 */
"use strict";

(function () {
  const text = (most) => new RegExp("^[\\u0000-\\uFFFF]{0," + most + "}$");
  const range = (low, high) => (value) => /^-?\d{0,3}(\.\d+)?$/.test(value) && value !== "" &&
    Number(value) >= low && Number(value) <= high;
  const models = {
    "1.2": {
      "cmi.core.lesson_status": /^(passed|completed|failed|incomplete|browsed)$/,
      "cmi.core.exit": /^(time-out|suspend|logout|)$/,
      "cmi.core.session_time": /^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/,
      "cmi.core.score.raw": range(0, 100),
      "cmi.core.score.min": range(0, 100),
      "cmi.core.score.max": range(0, 100),
      "cmi.suspend_data": text(4096),
      "cmi.interactions.n.id": /^\w{1,255}$/,
      "cmi.interactions.n.type":
        /^(true-false|choice|fill-in|matching|performance|sequencing|likert|numeric)$/,
      "cmi.interactions.n.student_response": /^[a-z0-9](,[a-z0-9])*$/,
      "cmi.interactions.n.correct_responses.n.pattern": /^[a-z0-9](,[a-z0-9])*$/,
      "cmi.interactions.n.result": /^(correct|wrong|unanticipated|neutral|\d{0,3}(\.\d*)?)$/
    },
    "2004": {
      "cmi.completion_status": /^(completed|incomplete|not attempted|unknown)$/,
      "cmi.success_status": /^(passed|failed|unknown)$/,
      "cmi.exit": /^(time-out|suspend|logout|normal|)$/,
      "cmi.session_time": /^PT(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?$/,
      "cmi.score.raw": range(0, 100),
      "cmi.score.min": range(0, 100),
      "cmi.score.max": range(0, 100),
      "cmi.score.scaled": range(-1, 1),
      "cmi.suspend_data": text(64000),
      "cmi.interactions.n.id": /^[\w:.-]{1,4000}$/,
      "cmi.interactions.n.type":
        /^(true-false|choice|fill-in|long-fill-in|matching|performance|sequencing|likert|numeric|other)$/,
      "cmi.interactions.n.learner_response": /^[\w.-]+(\[,\][\w.-]+)*$/,
      "cmi.interactions.n.correct_responses.n.pattern": /^[\w.-]+(\[,\][\w.-]+)*$/,
      "cmi.interactions.n.result": /^(correct|incorrect|unanticipated|neutral|-?\d+(\.\d+)?)$/
    }
  };
  const starts = {
    "1.2": { "cmi.core.lesson_status": "not attempted" },
    "2004": { "cmi.completion_status": "unknown", "cmi.success_status": "unknown" }
  };
  const names = {
    "1.2": ["LMSInitialize", "LMSGetValue", "LMSSetValue", "LMSCommit", "LMSFinish", "LMSGetLastError"],
    "2004": ["Initialize", "GetValue", "SetValue", "Commit", "Terminate", "GetLastError"]
  };

  /** `saved` is what an earlier visit left: `{suspend_data, ...}` by full name. */
  self.strictApi = function (version, saved) {
    const values = { ...starts[version], ...saved }, calls = [], refused = [];
    let state = "new", error = "0", committed = null;
    const [open, get, set, commit, close, last] = names[version];

    function answer(ok, code) { error = ok ? "0" : code; return ok ? "true" : "false"; }
    function count() {
      const places = Object.keys(values).map((key) => /^cmi\.interactions\.(\d+)\.id$/.exec(key))
        .filter(Boolean).map((match) => Number(match[1]));
      return places.length;
    }
    function fits(key, value) {
      const place = /^cmi\.interactions\.(\d+)\./.exec(key);
      if (place && Number(place[1]) > count()) { return false; }
      if (place && !key.endsWith(".id") && !(`cmi.interactions.${place[1]}.id` in values)) { return false; }
      const rule = models[version][key.replace(/\.\d+\./g, ".n.")];
      return Boolean(rule) && (rule instanceof RegExp ? rule.test(value) : rule(value));
    }
    return {
      calls, refused, values,
      get committed() { return committed; },
      get state() { return state; },
      [open](nothing) {
        calls.push("open");
        const ok = state === "new" && nothing === "";
        state = ok ? "running" : state;
        return answer(ok, "101");
      },
      [get](key) {
        calls.push(`get ${key}`);
        if (state !== "running") { error = "301"; return ""; }
        error = "0";
        if (key === "cmi.interactions._count") { return String(count()); }
        // An answer once given cannot be read back in 1.2.
        if (version === "1.2" && key.startsWith("cmi.interactions.")) { error = "404"; return ""; }
        return key in values ? String(values[key]) : "";
      },
      [set](key, value) {
        calls.push(`set ${key}=${value}`);
        const ok = state === "running" && typeof value === "string" && fits(key, value);
        if (ok) { values[key] = value; } else { refused.push(`${key}=${value}`); }
        return answer(ok, "405");
      },
      [commit](nothing) {
        calls.push("commit");
        const ok = state === "running" && nothing === "";
        if (ok) { committed = { ...values }; }
        return answer(ok, "301");
      },
      [close](nothing) {
        calls.push("close");
        const ok = state === "running" && nothing === "";
        if (ok) { committed = { ...values }; state = "closed"; }
        return answer(ok, "301");
      },
      [last]() { return error; }
    };
  };
})();
