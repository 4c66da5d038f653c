/**
 * Small things every element needs: make nodes from words (never from HTML), fill blanks, say aloud.
 */
(function (handbook) {
  "use strict";

  /**
   * A new element; text children become text nodes, so nothing is ever parsed as HTML.
   * @param {string} tag
   * @param {Object<string, any>=} attributes `on*` values are listeners, false and null are left out
   * @param {...(Node|string|null|Array)} children
   */
  function make(tag, attributes) {
    var element = document.createElement(tag);
    Object.keys(attributes || {}).forEach(function (name) {
      var value = attributes[name];
      if (value === null || value === undefined || value === false) { return; }
      if (name.slice(0, 2) === "on") { element.addEventListener(name.slice(2), value); }
      else { element.setAttribute(name, value === true ? "" : value); }
    });
    append(element, Array.prototype.slice.call(arguments, 2));
    return element;
  }

  function append(parent, children) {
    children.forEach(function (child) {
      if (Array.isArray(child)) { append(parent, child); }
      else if (child !== null && child !== undefined && child !== false) { parent.append(child); }
    });
  }

  /** `sentence` with its {blanks} filled. */
  function fill(sentence, values) {
    return sentence.replace(/\{([a-z_]+)\}/g, function (blank, name) {
      return Object.prototype.hasOwnProperty.call(values, name) ? values[name] : blank;
    });
  }

  /** The mark of a grade: numeral, word, bars, shape and colour together. */
  function badge(grade, prefix) {
    var bars = make("span", { "class": "grade-bars", "aria-hidden": "true" });
    for (var i = 1; i <= 4; i += 1) { bars.append(make("i", { "class": i <= grade.rank ? "on" : "" })); }
    return make("span", { "class": "grade-badge grade-" + grade.key },
      make("span", { "class": "grade-shape", "aria-hidden": "true" }),
      make("b", {}, (prefix || "") + grade.label),
      grade.rank ? make("span", { "class": "grade-word" }, grade.word) : null,
      grade.rank ? bars : null);
  }

  /** A hidden region whose new text screen readers speak; `rude` interrupts. */
  function speaker(rude) {
    return make("p", { "class": "visually-hidden", role: rude ? "alert" : "status" });
  }

  handbook.dom = { make: make, append: append, fill: fill, badge: badge, speaker: speaker };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
