/**
 * Small pieces of the checklist's screens, made of text nodes only.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make;

  /** A new element with the class `checklist-<name>`. */
  function el(tag, name) {
    var children = Array.prototype.slice.call(arguments, 2);
    return make(tag, { "class": "checklist-" + name }, children);
  }

  /** Empties a node and fills it again. */
  function refill(node, children) {
    node.textContent = "";
    handbook.dom.append(node, children);
  }

  /** Gives a node this text; the same text again costs no new layout. */
  function setText(node, text) {
    if (node.textContent !== text) { node.textContent = text; }
  }

  /** Puts `nodes` into `parent` in this order; a node that is already right keeps its focus. */
  function place(parent, nodes) {
    nodes.forEach(function (node, i) {
      if (parent.children[i] !== node) { parent.insertBefore(node, parent.children[i] || null); }
    });
    while (parent.children.length > nodes.length) { parent.lastElementChild.remove(); }
  }

  function button(words, pressed, main) {
    return make("button", {
      type: "button", "class": main ? "button button-main" : "button", onclick: pressed
    }, words);
  }

  /** A link to another screen, looking like a button. */
  function link(words, hash, main) {
    return make("a", { "class": main ? "button button-main" : "button", href: hash }, words);
  }

  /** Every item in an element of its own. */
  function each(tag, items, inside) {
    return items.map(function (item) { return make(tag, {}, inside ? inside(item) : item); });
  }

  /** A part of the page that can be folded away. */
  function fold(name, title, open, children) {
    return make("details", { "class": "checklist-fold checklist-" + name, open: open },
      make("summary", {}, make("span", {}, title)), children);
  }

  /**
   * A part that is folded away, and costs nothing until somebody opens it.
   * @param {function(): (Node|Array)} inside makes what is in it
   * @returns {{node: Node, made: function(): boolean, make: function()}} `make` makes it at once
   */
  function laterFold(name, title, inside) {
    var node = fold(name, title, false, null), made = false;

    function fillIt() {
      if (made) { return; }
      made = true;
      handbook.dom.append(node, [inside()]);
    }

    node.addEventListener("toggle", function () { if (node.open) { fillIt(); } });
    return { node: node, made: function () { return made; }, make: fillIt };
  }

  /**
   * A part of a row that few rows ever need.
   * @param {function(): {node: Node}} make makes it
   * @param {function(Node)} put gives it its place
   * @returns {function(boolean): ?{node: Node}} the part if it is wanted; once made it is only hidden
   */
  function whenWanted(make, put) {
    var part = null;
    return function (wanted) {
      if (wanted && !part) {
        part = make();
        put(part.node);
      }
      if (part) { part.node.hidden = !wanted; }
      return wanted ? part : null;
    };
  }

  /** A part of the page with a heading, which can be jumped to. */
  function panel(name, title, children) {
    var id = "checklist-" + name, names = "checklist-panel checklist-panel-" + name;
    return make("section", { "class": names, "aria-labelledby": id },
      make("h3", { id: id, tabindex: "-1" }, title), children);
  }

  /** What nobody may do, and why. */
  function never(rule, tag) {
    return el(tag, "never",
      make("b", {}, rule.mark ? el("span", "never-word", rule.mark) : null, rule.text),
      el("span", "why", rule.why));
  }

  /** Ⅱ级, or 日常. */
  function gradeName(words, grade) {
    return grade.rank ? handbook.dom.fill(words.level, { mark: grade.mark }) : grade.mark;
  }

  /** What a list is called: its pictograms, its number (0 for several incidents), its title. */
  function listName(title, icons, number) {
    return [icons.length > 1 ? el("span", "icons", icons) : icons,
      number ? el("span", "tile-number", String(number)) : null, make("span", {}, title)];
  }

  /** The heading of a screen; the keyboard is put on it when the screen changes. */
  function heading(inside) {
    return make("h2", { "class": "checklist-heading", tabindex: "-1" }, inside);
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.parts = {
    el: el, refill: refill, setText: setText, place: place, button: button, link: link, each: each, fold: fold,
    laterFold: laterFold, whenWanted: whenWanted, panel: panel, never: never, gradeName: gradeName,
    listName: listName, heading: heading
  };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
