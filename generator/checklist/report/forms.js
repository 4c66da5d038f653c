/**
 * A report comes in, the same report as text, CSV, JSON and Word file goes out.
 *
 * A report is `{title, meta, foot, fields: [{label, value}], log: [{time, entry}]}`.
 */
(function (handbook) {
  "use strict";

  /** To be pasted into a message. */
  function text(report, words) {
    return [report.title, report.meta].concat(report.fields.map(function (field) {
      return handbook.dom.fill(words.report_line, field);
    })).join("\n") + "\n";
  }

  function cell(value) {
    // A leading = + - @ would be run as a formula by a spreadsheet, in full width and after blanks, too.
    var safe = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(value) ? "'" + value : value;
    return '"' + safe.replace(/"/g, '""') + '"';
  }

  /** For a spreadsheet: UTF-8 with a mark, or Excel would not read Chinese. */
  function csv(report) {
    var rows = report.fields.map(function (field) { return [field.label, field.value]; })
      .concat(report.log.map(function (line) { return [line.time, line.entry]; }));
    return "\ufeff" + [[report.title, report.meta]].concat(rows).map(function (row) {
      return row.map(cell).join(",");
    }).join("\r\n") + "\r\n";
  }

  function json(report) {
    return JSON.stringify(report, null, 1) + "\n";
  }

  /** Text inside a run of a Word document: escaped, and a new line where there is one. */
  function escaped(value) {
    // What XML cannot hold at all is left out.
    var clean = value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
    return clean.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")
      .replace(/\r?\n/g, '</w:t><w:br/><w:t xml:space="preserve">');
  }

  function placed(xml, values) {
    return xml.replace(/@([a-z]+)@/g, function (blank, name) {
      return name in values ? escaped(values[name]) : blank;
    });
  }

  /** @returns {Uint8Array} the .docx; `template` is what word_template.py made */
  function docx(report, template) {
    var pieces = template.document;
    var parts = Object.assign({}, template.parts);
    template.margins.forEach(function (name) { parts[name] = placed(parts[name], report); });
    parts[template.name] = placed(pieces.head, report)
      + report.fields.map(function (field) { return placed(pieces.row, field); }).join("")
      + pieces.middle
      + report.log.map(function (line) { return placed(pieces.log, line); }).join("")
      + placed(pieces.tail, report);
    return handbook.checklist.zip(parts);
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.reportForms = { text: text, csv: csv, json: json, docx: docx };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
