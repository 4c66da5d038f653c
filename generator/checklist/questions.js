/**
 * The questions that a grade hangs on, each with how to find out; every one may stay open.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make;
  var PAUSE = 300;

  function has(record, key) {
    return Object.prototype.hasOwnProperty.call(record || {}, key);
  }

  function lines(fact, given, words) {
    var el = handbook.checklist.parts.el;
    return [el("span", "ask", fact.ask), given ? el("span", "given", words.given) : null];
  }

  function how(fact, name) {
    return make("p", { "class": "checklist-how", id: name + "-how" }, fact.find_out);
  }

  function choice(app, id, given, changed) {
    var fact = app.data.grading.facts[id], name = "checklist-" + id;
    var el = handbook.checklist.parts.el;

    function radio(option) {
      return el("label", "option",
        make("input", {
          type: "radio", name: name, value: option.id,
          onchange: function () { changed(id, option.id); }
        }),
        make("span", {}, option.label, option.means ? make("small", {}, option.means) : null));
    }

    var open = { id: "", label: app.words.unknown, means: "" };
    var shape = { "class": "checklist-question", "aria-describedby": name + "-how" };
    var node = make("fieldset", shape,
      make("legend", {}, lines(fact, given, app.words)), how(fact, name),
      el("div", "options", fact.options.concat([open]).map(radio)));
    return {
      node: node,
      set: function (text) {
        node.querySelectorAll("input").forEach(function (input) {
          input.checked = input.value === text;
        });
      },
      focus: function () {
        (node.querySelector("input:checked") || node.querySelector("input")).focus();
      }
    };
  }

  function number(app, id, given, changed) {
    var fact = app.data.grading.facts[id], name = "checklist-" + id, timer = null;
    var el = handbook.checklist.parts.el;
    var input = make("input", {
      type: "text", id: name, inputmode: fact.decimals ? "decimal" : "numeric",
      autocomplete: "off", "aria-describedby": name + "-how " + name + "-wrong",
      oninput: later, onchange: tell
    });
    var open = make("input", { type: "checkbox", onchange: leaveOpen });
    var wrong = make("p", { "class": "checklist-wrong", id: name + "-wrong" });

    function later() {
      clearTimeout(timer);
      open.checked = !input.value;
      timer = setTimeout(tell, PAUSE);
    }

    function tell() {
      clearTimeout(timer);
      var read = handbook.grade.read(input.value, fact);
      var refused = read.refused && read.refused !== "empty" ? read.refused : "";
      wrong.textContent = refused ? app.data.refused[refused] : "";
      input.setAttribute("aria-invalid", refused ? "true" : "false");
      open.checked = read.refused === "empty";
      changed(id, read.refused ? "" : handbook.grade.shown(read.value, fact));
    }

    function leaveOpen() {
      if (open.checked) { input.value = ""; tell(); return; }
      open.checked = !input.value;
      input.focus();
    }

    return {
      node: el("div", "question",
        make("label", { "for": name }, lines(fact, given, app.words)), how(fact, name),
        el("div", "number-line", el("span", "amount", input, fact.unit),
          el("label", "option", open, app.words.unknown)),
        wrong),
      /** What is being typed is left alone. */
      set: function (text) {
        var typing = document.activeElement === input;
        if (typing || input.getAttribute("aria-invalid") === "true") { return; }
        input.value = text;
        open.checked = !text;
      },
      focus: function () { input.focus(); }
    };
  }

  /**
   * The questions of an incident in their order, then all others folded away.
   * @param {Object} app
   * @param {{facts: string[], given: Object<string, string>}} list
   * @param {function(string, string)} changed told a fact's id and its text, "" for not known
   * @returns {{node: Node, set: function(Object<string, string>), focus: function(string)}}
   */
  function questions(app, list, changed) {
    var facts = app.data.grading.facts, parts = handbook.checklist.parts;
    var byId = {}, texts = {}, fresh = true;

    function asked(id) {
      var kind = facts[id].type === "number" ? number : choice;
      byId[id] = kind(app, id, has(list.given, id), changed);
      byId[id].set(texts[id] || "");
      return byId[id].node;
    }

    var own = list.facts.filter(function (id) { return has(facts, id); });
    var others = Object.keys(facts).filter(function (id) { return own.indexOf(id) < 0; });
    var title = handbook.dom.fill(app.words.other_facts, { count: others.length });
    var more = parts.laterFold("others", title, function () { return others.map(asked); });
    return {
      node: parts.el("div", "questions", own.map(asked), more.node),
      set: function (known) {
        texts = known;
        Object.keys(byId).forEach(function (id) { byId[id].set(texts[id] || ""); });
        if (fresh) { more.node.open = others.some(function (id) { return texts[id]; }); }
        fresh = false;
      },
      focus: function (id) {
        if (!byId[id]) {
          more.make();
          more.node.open = true;
        }
        byId[id].focus();
      }
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.questions = questions;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
