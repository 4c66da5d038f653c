/**
 * Are there other incidents at the same time? One list is then made of all; those that often come
 * together are named first.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make;

  /**
   * @param {Object} app
   * @param {string[]} ids of the incidents chosen so far
   * @param {function(string, boolean)} act told an incident, and whether it is chosen now
   */
  function alsoHappening(app, ids, act) {
    var parts = handbook.checklist.parts, el = parts.el, words = app.words, when = {};
    ids.forEach(function (id) {
      (app.data.incidents[id].related || []).forEach(function (other) {
        when[other.id] = when[other.id] || other.when;
      });
    });
    var known = Object.keys(app.data.incidents);
    var chosen = known.filter(function (id) { return ids.indexOf(id) >= 0; });
    var often = known.filter(function (id) { return when[id] && chosen.indexOf(id) < 0; });
    var others = known.filter(function (id) { return !when[id] && chosen.indexOf(id) < 0; });

    function option(id) {
      var picked = ids.indexOf(id) >= 0, list = app.data.incidents[id];
      var box = make("input", {
        type: "checkbox", value: id, checked: picked, disabled: picked && ids.length === 1,
        onchange: function () { act(id, box.checked); }
      });
      return el("label", "option", box, make("span", {}, list.title,
        when[id] && !picked ? make("small", {}, when[id]) : null));
    }

    return parts.fold("also-happening", words.also_happening, ids.length > 1, [
      el("p", "hint", words.also_happening_hint),
      make("fieldset", {}, make("legend", { "class": "visually-hidden" }, words.also_happening),
        el("div", "options", (ids.length > 1 ? chosen : []).concat(often, others).map(option)))
    ]);
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.alsoHappening = alsoHappening;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
