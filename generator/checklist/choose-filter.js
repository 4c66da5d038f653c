/**
 * A few words of what one sees come in, the incidents they fit go out; and the box to type them in.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom && handbook.dom.make;

  /** As it is compared: full-width and capital letters are plain ones, marks and blanks are nothing. */
  function plain(text) {
    return text.normalize("NFKC").toLowerCase().replace(/[\s!-/:-@[-\u0060{-~\u2000-\u206f\u3000-\u303f]/g, "");
  }

  /** One within the other, or all that was typed somewhere in the text, in any order. */
  function fits(typed, text) {
    return text.indexOf(typed) >= 0 || (text.length > 1 && typed.indexOf(text) >= 0) ||
      Array.from(typed).every(function (sign) { return text.indexOf(sign) >= 0; });
  }

  /**
   * Which incidents are left; all of them when nothing was typed, none when nothing fits.
   * @param {string} typed
   * @param {Object} data `incidents` with title and signs, `aliases` as staff say them, joined by bars
   */
  function left(typed, data) {
    var query = plain(typed);
    return Object.keys(data.incidents).filter(function (id) {
      var list = data.incidents[id];
      return [list.title].concat(list.when, data.aliases[id].split("|")).some(function (text) {
        return fits(query, plain(text));
      });
    });
  }

  /**
   * The box above the tiles. Where nothing fits every tile stays: one of them is right all the same.
   * @param {{data: Object, words: Object<string, string>}} app
   * @param {Array<Node>} blocks headings with their tiles; those without any are out of sight
   */
  function chooseFilter(app, blocks) {
    var el = handbook.checklist.parts.el, fill = handbook.dom.fill, words = app.words;
    var said = make("p", { "class": "checklist-hint", role: "status" });
    var input = make("input", {
      type: "search", id: "checklist-seek", autocomplete: "off", maxlength: "40", oninput: narrow
    });

    function shown() {
      return blocks.reduce(function (all, block) {
        return all.concat(Array.from(block.querySelectorAll("li:not([hidden]) > a")));
      }, []);
    }

    function narrow() {
      var ids = left(input.value, app.data), all = Object.keys(app.data.incidents).length;
      blocks.forEach(function (block) {
        Array.from(block.querySelectorAll("li")).forEach(function (one) {
          one.hidden = ids.length > 0 && ids.indexOf(one.firstChild.dataset.tile) < 0;
        });
        block.hidden = !block.querySelector("li:not([hidden])");
      });
      said.textContent = ids.length === all ? "" : ids.length === 1 ? words.seek_one
        : fill(ids.length ? words.seek_left : words.seek_none, { count: ids.length || all });
    }

    function open(event) {
      event.preventDefault();
      if (shown().length === 1) { shown()[0].click(); }
    }

    return make("form", { "class": "checklist-seek", onsubmit: open },
      make("label", { "for": "checklist-seek" }, words.seek), input, said);
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.fitting = left;
  room.chooseFilter = chooseFilter;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
