/** The checklist's logic, in the order in which it is shipped: everything that needs no page. */
"use strict";

const NAMES = [
  "client/grade", "checklist/shape", "checklist/merge-fields", "checklist/merge",
  "checklist/incidents", "checklist/events", "checklist/steps", "checklist/clock",
  "checklist/reporting", "checklist/duties",
  "checklist/keep/sha256", "checklist/keep/chain", "checklist/keep/file", "checklist/misses", "checklist/log",
  "checklist/keep/safety", "checklist/keep/check", "checklist/journal", "checklist/reporting", "checklist/report/because",
  "checklist/report/course", "checklist/report/aloud", "checklist/report/made",
  "checklist/report/left", "checklist/report/response", "checklist/report/about",
  "checklist/report/writing", "checklist/report/fields", "checklist/report/forms",
  "checklist/paper/form",
];

NAMES.forEach((name) => require(`../../generator/${name}.js`));

module.exports = globalThis.Handbook.checklist;
