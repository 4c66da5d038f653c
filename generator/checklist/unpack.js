/**
 * The data as it is shipped comes in, the same with every step whole goes out; see pack.py. What was
 * filled in once stays as it is.
 */
(function (handbook) {
  "use strict";

  function unpacked(data) {
    Object.keys(data.incidents).forEach(function (id) {
      var list = data.incidents[id], roles = {};
      list.roles.forEach(function (role) { roles[role.id] = role; });
      list.phases.forEach(function (phase) {
        phase.steps = phase.steps.map(function (step) {
          var role = roles[step.role];
          return Object.assign({}, data.common, {
            act: step["do"], role_label: role.label, tag: role.tag
          }, step);
        });
      });
    });
    return data;
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.unpacked = unpacked;
  if (handbook.checklistData) { unpacked(handbook.checklistData); }
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
