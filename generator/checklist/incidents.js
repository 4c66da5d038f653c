/**
 * What a run is about: the incidents it began with, those added or taken away since, and what is
 * known. Every such event brings the lists it needs, so that a later edition changes nothing; the
 * run's one list is the same as if all had been chosen at first.
 */
(function (handbook) {
  "use strict";

  // The words that merging puts between what authors wrote.
  var WORDS = ["and", "by_or", "from", "go_to", "if", "or", "stop", "time_or", "title_and"];
  var room = handbook.checklist = handbook.checklist || {};

  /** What an event has to bring so that the lists of these incidents can be merged. */
  function partsOf(data, ids) {
    var words = {};
    WORDS.forEach(function (name) { words[name] = data.words[name]; });
    return {
      lists: ids.map(function (id) { return data.incidents[id]; }),
      together: data.together, words: words
    };
  }

  /** What the event that adds an incident brings: its list, and those the run lacks until now. */
  function broughtBy(data, state, added) {
    return partsOf(data, state.incidents.concat(added).filter(function (id) {
      return !state.parts[id] && data.incidents[id];
    }));
  }

  /** The title of an incident, also of one that the handbook does not have any more. */
  function titleOf(data, state, id) {
    return (state.parts[id] || data.incidents[id] || { title: id }).title;
  }

  /** Every value a fact ever had is kept with its time: duties count from when it was reached. */
  function setFact(state, id, value, event) {
    var known = typeof value === "string" && value ? value : "";
    if (known) { state.facts[id] = known; } else { delete state.facts[id]; }
    (state.told[id] = state.told[id] || []).push({
      at: event.wall, value: known, event: event.id
    });
  }

  /** Takes in the lists an event brings; a list that is known stays as it was. */
  function take(state, parts) {
    if (!room.shape.shaped(parts, room.shape.PARTS)) { return; }
    parts.lists.forEach(function (list) {
      if (room.shape.shaped(list, room.shape.LIST)) {
        state.parts[list.id] = state.parts[list.id] || room.shape.tidy(list);
      }
    });
    state.merging = parts;
  }

  /** What choosing an incident says by itself, as far as nobody has said otherwise. */
  function give(state, id, event) {
    var given = state.parts[id] ? state.parts[id].given : {};
    Object.keys(given).forEach(function (fact) {
      if (state.facts[fact]) { return; }
      setFact(state, fact, given[fact], event);
      state.chosen[fact] = true;
    });
  }

  function start(state, event) {
    var value = event.value, shape = room.shape;
    if (state.began || event.id !== event.run) { return; }
    if (!shape.shaped(value, { list: shape.LIST, facts: {} })) { return; }
    var list = state.began = shape.tidy(value.list);
    state.drill = value.drill ? shape.drill(value.drill) : null;
    state.edition = event.edition;
    state.started = state.found = event.wall;
    state.incidents = list.incidents && list.incidents.length ? list.incidents : [list.id];
    Object.keys(value.facts).forEach(function (id) {
      setFact(state, id, value.facts[id], event);
      state.chosen[id] = list.given[id] === value.facts[id];
    });
    take(state, value.parts);
    if (shape.shaped(value.list, shape.PART) && !list.incidents) { state.parts[list.id] = list; }
  }

  function fact(state, event) {
    setFact(state, event.item, event.value, event);
    state.chosen[event.item] = false;
  }

  function add(state, event) {
    take(state, event.value);
    if (!state.began || !state.parts[event.item] || state.incidents.indexOf(event.item) >= 0) {
      return;
    }
    state.incidents = state.incidents.concat(event.item);
    give(state, event.item, event);
  }

  /** With an incident go the facts that only it asks for; the last one stays. */
  function remove(state, event) {
    var left = state.incidents.filter(function (id) { return id !== event.item; });
    if (!left.length || left.length === state.incidents.length) { return; }
    state.incidents = left;
    var asked = room.mergeFields.flat(left.map(function (id) {
      return state.parts[id] ? state.parts[id].facts : [];
    }));
    (state.parts[event.item] || { facts: [] }).facts.forEach(function (id) {
      if (asked.indexOf(id) < 0 || state.chosen[id]) { setFact(state, id, "", event); }
    });
    left.forEach(function (id) { give(state, id, event); });
  }

  /** A list alone, its steps named as in a merged one. */
  function named(list) {
    function key(id) { return id ? list.id + "/" + id : ""; }
    return Object.assign({}, list, {
      phases: list.phases.map(function (phase) {
        return Object.assign({}, phase, { steps: phase.steps.map(function (step) {
          return Object.assign({}, step, { id: key(step.id), jump: key(step.jump) });
        }) });
      })
    });
  }

  function stepsOf(list) {
    return room.mergeFields.flat(list.phases.map(function (phase) { return phase.steps; }));
  }

  /** The run's list as its incidents are now. */
  function listOf(state) {
    var lists = state.incidents.map(function (id) { return state.parts[id]; });
    var same = state.began.incidents || [state.began.id];
    var unchanged = same.slice().sort().join() === state.incidents.slice().sort().join();
    var alike = lists.every(function (list) {
      return list && list.phases.length === lists[0].phases.length;
    });
    if (unchanged || !alike || !state.merging) { return state.began; }
    return lists.length === 1 ? named(lists[0])
      : room.merged(lists, state.merging.together, state.merging.words);
  }

  /**
   * How each step is named in the run's list now, by every name it ever had in this run. Steps are
   * the same when they are one act.
   */
  function namesOf(state) {
    var byAct = Object.create(null), names = Object.create(null);
    stepsOf(state.list).forEach(function (step) { byAct[step.act] = step.id; });
    Object.keys(state.parts).forEach(function (id) {
      stepsOf(state.parts[id]).forEach(function (step) {
        var now = byAct[step.act];
        if (!now) { return; }
        names[id + "/" + step.id] = now;
        if (id === state.began.id) { names[step.id] = now; }
      });
    });
    return names;
  }

  room.incidents = {
    HAPPENS: { start: start, fact: fact, add: add, remove: remove },
    partsOf: partsOf, broughtBy: broughtBy, titleOf: titleOf, listOf: listOf, namesOf: namesOf, stepsOf: stepsOf
  };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
