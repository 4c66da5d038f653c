/**
 * A learner's record comes in, the file for a supervisor or another computer goes out; such a file
 * comes in, its answers go out.
 */
(function (handbook) {
  "use strict";

  var KIND = "handbook-quiz-result", VERSION = 1;
  var MOST_CHARACTERS = 8000000;

  /** The outcome of a sitting that was handed in, as it stands in a report. */
  function examOf(bank, sitting) {
    var paper = handbook.quiz.exam.drawn(bank, sitting.seed);
    var judged = handbook.quiz.exam.judged(bank, paper, sitting.answers);
    return {
      seed: sitting.seed, score: judged.right, total: judged.total, under: judged.under,
      passed: judged.passed, seconds: Math.round(sitting.seconds),
      code: handbook.quiz.code.written(bank, sitting, new Date(sitting.ended))
    };
  }

  /**
   * The text of a report. A name that was not given is left out.
   * @param {Bank} bank
   * @param {{name: string, outlet: string}} learner
   * @param {Sitting|null} sitting the last exam that was handed in
   * @param {Answer[]} answers
   */
  function written(bank, learner, sitting, answers) {
    var report = {
      kind: KIND, version: VERSION,
      handbook: { edition: bank.edition, stamp: bank.stamp, table: bank.table }, learner: {}
    };
    if (learner.name) { report.learner.name = learner.name; }
    if (learner.outlet) { report.learner.outlet = learner.outlet; }
    if (sitting && sitting.ended !== null) { report.exam = examOf(bank, sitting); }
    report.answers = answers;
    return JSON.stringify(report, null, 1) + "\n";
  }

  /**
   * The answers in the text of a report, or null if it is none. Records that are damaged are left
   * out; nothing else of the file is taken over.
   * @param {string} text
   * @returns {Answer[] | null}
   */
  function read(text) {
    var found = null;
    try { found = text.length <= MOST_CHARACTERS && JSON.parse(text); } catch (error) { return null; }
    var fits = found && found.kind === KIND && found.version === VERSION &&
      Array.isArray(found.answers);
    return fits ? found.answers.filter(handbook.quiz.answers.valid).map(only) : null;
  }

  function only(one) {
    return {
      id: one.id, variant: one.variant, type: one.type, kind: one.kind, boundary: one.boundary,
      given: one.given, right: one.right, sure: one.sure, at: one.at
    };
  }

  handbook.quiz = handbook.quiz || {};
  handbook.quiz.report = { written: written, read: read };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
