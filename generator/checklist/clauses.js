/**
 * The clauses that a grade or a duty rests on: each opens where it stands, so that nobody has to
 * leave a run to read it. In the single file there is nowhere else to go.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom && handbook.dom.make;

  /** What a clause says, where it is from and whether it is in force; on the site, all about it. */
  function note(app, id, open) {
    var source = app.data.sources[id], el = handbook.checklist.parts.el;
    var all = app.sources ? make("a", {
      href: app.sources + "#" + id.toLowerCase().replace(/\./g, "-")
    }, app.words.clause_all) : null;
    var node = el("span", "clause", make("b", {}, source.name + " " + source.clause),
      make("span", {}, source.says), make("small", {}, source.status), all);
    node.hidden = !open;
    return node;
  }

  /**
   * @param {Object} app
   * @returns {function(string[], string): Node[]} the references to these sources at this place; one
   *   that was open there is open again
   */
  function clauses(app) {
    var open = Object.create(null);

    return function (ids, place) {
      var notes = ids.map(function (id) {
        return app.data.sources[id] ? note(app, id, open[place + id]) : null;
      });
      var refs = ids.map(function (id, i) {
        if (!notes[i]) { return [" ", make("span", { "class": "ref" }, id)]; }
        var button = make("button", {
          type: "button", "class": "ref", "aria-expanded": String(Boolean(open[place + id])),
          onclick: function () {
            open[place + id] = notes[i].hidden;
            notes[i].hidden = !notes[i].hidden;
            button.setAttribute("aria-expanded", String(!notes[i].hidden));
          }
        }, id);
        return [" ", button];
      });
      return refs.concat(notes);
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.clauses = clauses;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
