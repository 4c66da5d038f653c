/**
 * The lists of several incidents come in, one list goes out: each act once, life first.
 * The twin of merge.py; both give the same answer to everything.
 */
(function (handbook) {
  "use strict";

  var SAID = ["do", "within", "ack", "detail"];

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

  function key(list, step) { return list.id + "/" + step; }

  /** The members of every act, in the order of the merged list. */
  function acts(chosen, domains) {
    var members = flat(chosen.map(function (list, l) {
      return flat(list.phases.map(function (phase, p) {
        return phase.steps.map(function (step, s) {
          return { place: [p, domains.indexOf(step.domain), l, s], list: list, step: step };
        });
      }));
    }));
    members.sort(function (a, b) {
      for (var i = 0; i < 4; i += 1) {
        if (a.place[i] !== b.place[i]) { return a.place[i] - b.place[i]; }
      }
      return 0;
    });
    var found = Object.create(null), order = [];
    members.forEach(function (member) {
      var act = member.step.act;
      if (!found[act]) { order.push(found[act] = []); }
      found[act].push(member);
    });
    return order;
  }

  /** What another playbook says of the same act, as far as it is not said already. */
  function also(lead, member) {
    var step = member.step, said = SAID.map(function (name) { return lead[name]; });
    return {
      title: member.list.title,
      by: step.role === lead.role ? "" : step.role_label,
      lines: SAID.map(function (name) { return step[name]; }).filter(function (line) {
        return line && said.indexOf(line) < 0;
      })
    };
  }

  /** A step that one playbook asks for without condition has none; else any of them is enough. */
  function condition(steps, words) {
    var asked = steps.map(function (step) { return step.only_if; });
    if (!asked.every(Boolean)) { return { condition: "", only_if: null }; }
    var each = unique(asked);
    if (each.length === 1) { return { condition: steps[0].condition, only_if: each[0] }; }
    var said = unique(each.map(function (one) { return one.say; })).join(words.or);
    return { condition: fill(words["if"], { condition: said }), only_if: { any: each } };
  }

  function stepOf(members, words) {
    var first = members[0], lead = first.step;
    var keys = members.map(function (member) { return key(member.list, member.step.id); });
    return Object.assign({}, lead, condition(members.map(function (m) { return m.step; }), words), {
      id: keys[0],
      keys: keys,
      phase: first.place[0],
      from: members.map(function (member) { return member.list.title; }),
      critical: members.some(function (member) { return member.step.critical; }),
      jump: lead.jump ? key(first.list, lead.jump) : "",
      nevers: unique(flat(members.map(function (member) { return member.step.nevers; }))),
      also: members.slice(1).map(function (member) { return also(lead, member); })
        .filter(function (one) { return one.lines.length; }),
      conflicts: []
    });
  }

  function number(steps, words) {
    var numbers = Object.create(null);
    steps.forEach(function (step, i) {
      step.keys.forEach(function (one) { numbers[one] = i + 1; });
    });
    steps.forEach(function (step, i) {
      var target = numbers[step.jump] || 0;
      step.number = i + 1;
      step.go_to = target > step.number ? fill(words.go_to, { number: target }) : "";
    });
  }

  /** Every conflict before the first step it is about; those about no step are returned. */
  function placeConflicts(steps, chosen, conflicts) {
    var ids = chosen.map(function (list) { return list.id; });
    return conflicts.filter(function (conflict) {
      return conflict.sides.every(function (side) { return ids.indexOf(side.incident) >= 0; });
    }).filter(function (conflict) {
      var keys = conflict.sides.filter(function (side) { return side.step; })
        .map(function (side) { return side.incident + "/" + side.step; });
      var guarded = steps.filter(function (step) {
        return step.keys.some(function (one) { return keys.indexOf(one) >= 0; });
      })[0];
      if (guarded) { guarded.conflicts.push(conflict); }
      return !guarded;
    });
  }

  /** What each incident says; once when all say the same. */
  function each(chosen, texts, words) {
    if (unique(texts).length === 1) { return texts[0]; }
    return texts.map(function (text, i) {
      var ended = i < texts.length - 1 && text.slice(-1) === words.stop;
      return fill(words.from, {
        title: chosen[i].title, text: ended ? text.slice(0, -1) : text
      });
    }).join(words.and);
  }

  function phasesOf(chosen, steps, words) {
    return chosen[0].phases.map(function (phase, p) {
      function said(name) {
        return each(chosen, chosen.map(function (list) { return list.phases[p][name]; }), words);
      }
      return Object.assign({}, phase, {
        starts_when: said("starts_when"),
        time_box: unique(chosen.map(function (list) { return list.phases[p].time_box; }))
          .join(words.time_or),
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
        by: unique(all("by")).join(words.by_or), when: each(lists, all("when"), words)
      });
    });
  }

  function rolesOf(chosen, steps, order) {
    var roles = Object.create(null);
    chosen.forEach(function (list) {
      list.roles.forEach(function (role) { roles[role.id] = role; });
    });
    return order.filter(function (id) {
      return steps.some(function (step) { return step.role === id; });
    }).map(function (id) { return roles[id]; });
  }

  /**
   * One list for all incidents, whatever their order; a single list stays as it is.
   * @param {Array<Object>} lists as the handbook's data has them
   * @param {{domains: string[], roles: string[], conflicts: Array<Object>}} together
   * @param {Object<string, string>} words
   */
  function merged(lists, together, words) {
    var ids = unique(lists.map(function (list) { return list.id; }));
    var chosen = ids.map(function (id) {
      return lists.filter(function (list) { return list.id === id; })[0];
    }).sort(function (a, b) { return b.gravity - a.gravity || a.number - b.number; });
    if (chosen.length === 1) { return chosen[0]; }
    function all(name) { return chosen.map(function (list) { return list[name]; }); }
    var steps = acts(chosen, together.domains).map(function (act) { return stepOf(act, words); });
    number(steps, words);
    var loose = placeConflicts(steps, chosen, together.conflicts);
    return {
      id: all("id").join(","),
      incidents: all("id"),
      number: 0,
      title: all("title").join(words.title_and),
      summary: all("summary").join(""),
      when: flat(all("when")),
      facts: unique(flat(all("facts"))),
      given: Object.assign.apply(null, [{}].concat(all("given").reverse())),
      roles: rolesOf(chosen, steps, together.roles),
      phases: phasesOf(chosen, steps, words),
      always: unique(flat(all("always"))),
      scripts: unique(flat(all("scripts"))),
      calls: callsOf(chosen, words),
      conflicts: loose,
      end: each(chosen, all("end"), words)
    };
  }

  /** The list for these incidents, merged if there are several. */
  function listOf(data, incidents) {
    var lists = incidents.map(function (id) { return data.incidents[id]; });
    return merged(lists, data.together, data.words);
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.merged = merged;
  room.listOf = listOf;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
