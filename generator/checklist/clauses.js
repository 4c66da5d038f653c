/**
 * The clauses that a grade or a duty rests on: each opens where it stands, so that nobody has to
 * leave a run to read it. In the single file there is nowhere else to go.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom && handbook.dom.make;

  /** What a clause says, where it is from and whether it is in force; on the site, all about it. */
  function note(app, id) {
    var source = app.data.sources[id];
    var all = app.sources ? make("a", {
      href: app.sources + "#" + id.toLowerCase().replace(/\./g, "-")
    }, app.words.clause_all) : null;
    return [make("b", {}, source.name + " " + source.clause), make("span", {}, source.says),
      make("small", {}, source.status), all];
  }

  /**
   * @param {Object} app
   * @returns {function(string[], string): Node[]} the references to these sources at this place; one
   *   that was open there is open again
   */
  function clauses(app) {
    var open = Object.create(null), parts = handbook.checklist.parts;

    /** A reference, and the place where it opens. */
    function clause(id, key) {
      var place = parts.el("span", "clause");
      var button = make("button", {
        type: "button", "class": "ref", onclick: function () {
          open[key] = !open[key];
          show();
        }
      }, id);

      function show() {
        place.hidden = !open[key];
        button.setAttribute("aria-expanded", String(Boolean(open[key])));
        parts.refill(place, open[key] ? note(app, id) : []);
      }

      show();
      return { ref: [" ", button], note: place };
    }

    return function (ids, place) {
      var all = ids.map(function (id) {
        return app.data.sources[id] ? clause(id, place + id)
          : { ref: [" ", make("span", { "class": "ref" }, id)], note: null };
      });
      return all.map(function (one) { return one.ref; })
        .concat(all.map(function (one) { return one.note; }));
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.clauses = clauses;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
