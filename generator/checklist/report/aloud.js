/**
 * The first report comes in field by field, what is read aloud by telephone goes out: sentences,
 * said within a minute. And what was done, in as many deeds as there is time for.
 */
(function (handbook) {
  "use strict";

  // What is said in a minute; characters, Chinese ones mostly.
  var MINUTE_OF_SPEECH = 250, SECONDS = 60;
  var BLANK = /\u3014[^\u3015]*\u3015/, LIFE = "life", ALARM = "alarm", REPORT = "report";

  function fill(sentence, values) {
    return sentence.replace(/\{([a-z_]+)\}/g, function (blank, name) { return values[name]; });
  }

  /** What was done, as an act: after the colon of a call or a report stands what to say in it. */
  function deed(step, data) {
    var head = step["do"].split(data.words.report_colon)[0];
    return data.reporting.calling.some(function (verb) {
      return head.indexOf(verb) === 0 && head.length > verb.length;
    }) ? head : step["do"];
  }

  /** The act without how it is to be done: by telephone only that it was. */
  function brief(step, data) {
    var act = deed(step, data), words = data.words;
    var ends = [words.time_or, words.and].map(function (mark) { return act.indexOf(mark); })
      .filter(function (at) { return at > 1; });
    // After a colon a comma parts what is said, not what is done.
    return !ends.length || act.indexOf(words.report_colon) >= 0
      ? act : act.slice(0, Math.min.apply(null, ends));
  }

  /** Whether an act is a call to the police, the fire brigade or an ambulance: three digits. */
  function emergency(act, words) {
    return new RegExp("^" + fill(words.report_dial, { number: "\\d{3}" }) + "$").test(act);
  }

  /** How much a deed matters to who has to decide: calls, an alarm, life, what is critical, the rest;
   * that a report was made, last, for whom it went to knows. */
  function weight(step, data) {
    if (emergency(deed(step, data), data.words)) { return 0; }
    if (step.domain === ALARM && step.critical) { return 1; }
    if (step.domain === LIFE) { return step.critical ? 2 : 3; }
    return step.critical ? 4 : step.domain === REPORT ? 6 : 5;
  }

  /**
   * What was done, in the order it was done; at most `most` acts, the weightiest, of like ones the
   * latest. Calls to the emergency numbers are never left out.
   * @param {Array<{step: Object, tick: {at: number}}>} done
   */
  function deeds(done, most, data) {
    var acts = Object.create(null);
    done.slice().sort(function (a, b) { return a.tick.at - b.tick.at; }).forEach(function (entry) {
      var act = brief(entry.step, data), heavy = weight(entry.step, data);
      if (!acts[act]) { acts[act] = { act: act, at: entry.tick.at, weight: heavy }; }
    });
    function inTime(a, b) { return a.at - b.at; }
    return Object.keys(acts).map(function (act) { return acts[act]; })
      .sort(function (a, b) { return a.weight - b.weight || b.at - a.at; })
      .filter(function (one, i) { return i < most || !one.weight; })
      .sort(inTime).map(function (one) { return one.act; });
  }

  /** One field as it is said; who speaks knows what to say in a blank that is left. */
  function sentence(field, words) {
    var stop = words.stop, value = field.said.split("\n").map(function (line) {
      line = line.trim();
      return line.slice(-1) === stop ? line.slice(0, -1) : line;
    }).join(words.and);
    if (value === words.report_unknown && field.say_unknown) { return field.say_unknown; }
    return field.say ? field.say.replace(BLANK, function () { return value; })
      : fill(words.report_line, { label: field.label, value: value }) + stop;
  }

  /** The whole report as it is read aloud. */
  function text(fields, data) {
    return fields.map(function (field) { return sentence(field, data.words); }).join("")
      + data.reporting.phone_end;
  }

  /** @returns {{count: number, seconds: number, over: boolean}} how long saying a text takes */
  function length(said) {
    var count = Array.from(said).length;
    return {
      count: count, seconds: Math.ceil(count * SECONDS / MINUTE_OF_SPEECH), over: count > MINUTE_OF_SPEECH
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.aloud = { deed: deed, deeds: deeds, text: text, length: length };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
