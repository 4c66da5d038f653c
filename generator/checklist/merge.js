/**
 * The lists of several incidents come in, one list goes out: each act once, life first.
 * The twin of merge.py; both give the same answer to everything.
 */
(function (handbook) {
  "use strict";

  var SAID = ["do", "within", "ack", "detail"];
  var fields = handbook.checklist.mergeFields;
  var fill = fields.fill, unique = fields.unique, flat = fields.flat;

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
      roles: fields.rolesOf(chosen, steps, together.roles),
      phases: fields.phasesOf(chosen, steps, words),
      always: unique(flat(all("always"))),
      scripts: unique(flat(all("scripts"))),
      calls: fields.callsOf(chosen, words),
      conflicts: loose,
      end: fields.saidByEach(chosen, all("end"), words)
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
