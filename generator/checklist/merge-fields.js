/**
 * What stands around the steps of several lists comes in, one of each goes out; see merge.js.
 * The twin of merge_fields.py.
 */
(function (handbook) {
  "use strict";

  function fill(sentence, values) {
    return sentence.replace(/\{([a-z_]+)\}/g, function (blank, name) { return values[name]; });
  }

  /** Each item once, in order of first appearance; records are the same when all they hold is. */
  function unique(items) {
    var seen = Object.create(null);
    return items.filter(function (item) {
      var text = JSON.stringify(item), first = !seen[text];
      seen[text] = true;
      return first;
    });
  }

  function flat(lists) { return Array.prototype.concat.apply([], lists); }

  /** What each incident says; once when all say the same. */
  function saidByEach(chosen, texts, words) {
    if (unique(texts).length === 1) { return texts[0]; }
    return texts.map(function (text, i) {
      var ended = i < texts.length - 1 && text.slice(-1) === words.stop;
      return fill(words.from, {
        title: chosen[i].title, text: ended ? text.slice(0, -1) : text
      });
    }).join(words.and);
  }

  /** From the first beginning to the last end; boxes that are no spans of one unit stay apart. */
  function widest(boxes, words) {
    var found = boxes.map(function (box) { return /^([0-9]+)–([0-9]+) (\D+)$/.exec(box); });
    var alike = found.every(function (span) { return span && span[3] === (found[0] || [])[3]; });
    if (!alike) { return unique(boxes).join(words.time_or); }
    function ends(i) { return found.map(function (span) { return Number(span[i]); }); }
    return Math.min.apply(null, ends(1)) + "–" + Math.max.apply(null, ends(2)) + " " + found[0][3];
  }

  /** The phases with their steps and what each incident says of them; empty ones are left out. */
  function phasesOf(chosen, steps, words) {
    return chosen[0].phases.map(function (phase, p) {
      function said(name) {
        return saidByEach(chosen, chosen.map(function (list) { return list.phases[p][name]; }), words);
      }
      return Object.assign({}, phase, {
        starts_when: said("starts_when"),
        time_box: widest(chosen.map(function (list) { return list.phases[p].time_box; }), words),
        done: said("done"),
        steps: steps.filter(function (step) { return step.phase === p; })
      });
    }).filter(function (phase) { return phase.steps.length; });
  }

  /** Each number once, those named first by any playbook first. */
  function callsOf(chosen, words) {
    var placed = [], numbers = Object.create(null), order = [];
    chosen.forEach(function (list, l) {
      list.calls.forEach(function (call, i) { placed.push({ i: i, l: l, list: list, call: call }); });
    });
    placed.sort(function (a, b) { return a.i - b.i || a.l - b.l; });
    placed.forEach(function (one) {
      var to = one.call.to;
      if (!numbers[to]) { order.push(numbers[to] = []); }
      numbers[to].push(one);
    });
    return order.map(function (same) {
      function all(name) { return same.map(function (one) { return one.call[name]; }); }
      var lists = same.map(function (one) { return one.list; });
      return Object.assign({}, same[0].call, {
        by: unique(all("by")).join(words.by_or), when: saidByEach(lists, all("when"), words)
      });
    });
  }

  /** The roles that have a step, in the handbook's order. */
  function rolesOf(chosen, steps, order) {
    var roles = Object.create(null);
    chosen.forEach(function (list) {
      list.roles.forEach(function (role) { roles[role.id] = role; });
    });
    return order.filter(function (id) {
      return steps.some(function (step) { return step.role === id; });
    }).map(function (id) { return roles[id]; });
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.mergeFields = {
    fill: fill, unique: unique, flat: flat, saidByEach: saidByEach, phasesOf: phasesOf,
    callsOf: callsOf, rolesOf: rolesOf
  };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
