/**
 * A report as it is printed: a form with its fields, what happened line by line, room to sign.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom && handbook.dom.make;

  /**
   * @param {Object} report see forms.js
   * @param {Object<string, string>} words
   * @param {boolean} whole also the log, which a report by telephone has not
   */
  function reportPaper(report, words, whole) {
    var parts = handbook.checklist.parts, el = parts.el;
    function table(name, rows) { return el("table", name, make("tbody", {}, rows)); }
    return [
      make("h2", {}, report.title), make("p", {}, report.meta),
      table("report-table", report.fields.map(function (field) {
        return make("tr", {}, make("th", { scope: "row" }, field.label),
          make("td", {}, field.value));
      })),
      whole ? [make("h3", {}, words.report_log), table("report-log", report.log.map(function (line) {
        return make("tr", {}, make("td", {}, line.time), make("td", {}, line.entry));
      }))] : null,
      el("p", "report-signed", words.report_signed), el("p", "report-foot", report.foot)
    ];
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.reportPaper = reportPaper;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
