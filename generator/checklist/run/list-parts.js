/**
 * Everything in a run that hangs on its list: made anew when an incident is added or taken away,
 * while what is being typed elsewhere stays.
 */
(function (handbook) {
  "use strict";

  var FIRST = 12;  // as many steps as a screen shows, and some more

  /** Makes the steps that are in sight when a run is opened. */
  function makeFirst(blocks, seen) {
    seen.reduce(function (before, block, i) {
      if (before < FIRST) { blocks[i].make(); }
      return before + block.entries.length;
    }, 0);
  }

  /**
   * @param {Object} app
   * @param {Object} state of the run
   * @param {Object} act what run-acts.js gave
   * @param {string} role whose steps are shown
   * @param {function(string)} show told whose steps are wanted
   */
  function listParts(app, state, act, role, show) {
    var room = handbook.checklist, parts = room.parts, beside = room.runParts, list = state.list;
    var blocks = list.phases.map(function (phase) { 
      return room.phaseBlock(app, phase, act, state.incidents.length > 1);
    });
    var filter = room.roleFilter(app, list, role, show), calls = beside.callPanel(app, list);
    var end = room.ending.endPanel(app, list, function (over) { act.write("end", "", over); });
    var loose = (list.conflicts || []).map(function (one) {
      return room.conflictBox(one, app.words);
    });
    return {
      id: list.id,
      name: parts.listName(list.title, app.icon(list.id), list.number),
      main: [filter.node,
        list.always.map(function (rule) { return parts.never(rule, "p"); }),
        loose.length ? parts.el("ul", "loose", loose) : null,
        blocks.map(function (block) { return block.node; })],
      calls: calls.node, end: end.node,
      scripts: beside.scriptPanel(app, list),
      /** All steps: at once, or when what is in sight has been painted. */
      make: function () { blocks.forEach(function (block) { block.make(); }); },
      /**
       * `left` is how many reports were not made, `fresh` the acts just added, see added-line.js;
       * `entering`: times are being entered from paper.
       */
      update: function (current, role, left, fresh, entering) {
        var over = current.state.ended !== null, shown = {
          role: role, next: over ? "" : current.seen.next, acks: current.state.acks, over: over,
          fresh: fresh, entering: entering
        };
        makeFirst(blocks, current.seen.blocks);
        var hidden = blocks.reduce(function (count, block, i) {
          return count + block.update(current.outlook.blocks[i], current.seen.blocks[i], shown);
        }, 0);
        filter.update(hidden);
        calls.update(role);
        end.update(current.state, current.outlook, left);
      }
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.listParts = listParts;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
