/**
 * Are there other incidents at the same time? One list is then made of all; those that often come
 * together are named first.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make;
  var FRAMES = 12;  // what is out of sight is measured only when it is drawn: heights come late
  // Whoever goes on is not to be held back.
  var MOVES = ["pointerdown", "wheel", "touchstart", "keydown"];

  /** When each other incident often comes together with those chosen. */
  function related(data, ids) {
    var when = Object.create(null);
    ids.forEach(function (id) {
      ((data.incidents[id] || {}).related || []).forEach(function (other) {
        when[other.id] = when[other.id] || other.when;
      });
    });
    return when;
  }

  /**
   * @param {Object} app
   * @param {{hint: string, title: function(string): string, line: ?Node}} said in words; `line`
   *   says what the last change has done
   * @param {function(string, boolean)} act told an incident, and whether it is chosen now
   * @returns {{node: Node, update: function(string[])}} `update` takes the incidents chosen
   */
  function alsoHappening(app, said, act) {
    var parts = handbook.checklist.parts, el = parts.el, words = app.words, shown = null;
    var options = el("div", "options");
    var fold = parts.fold("also-happening", words.also_happening, false, [
      el("p", "hint", said.hint), said.line || null,
      make("fieldset", {}, make("legend", { "class": "visually-hidden" }, words.also_happening),
        options)
    ]);

    function boxOf(id) { return options.querySelector('input[value="' + id + '"]'); }

    /** What was touched stays under the finger, however much comes or goes above it. */
    function held(id, change) {
      var before = boxOf(id).getBoundingClientRect().top, free = false;

      function letGo() { free = true; }

      function hold(frames) {
        if (!frames || free || !options.isConnected) {
          MOVES.forEach(function (kind) { window.removeEventListener(kind, letGo, true); });
          return;
        }
        var moved = boxOf(id).getBoundingClientRect().top - before;
        if (moved) { window.scrollBy({ top: moved, behavior: "instant" }); }
        requestAnimationFrame(function () { hold(frames - 1); });
      }

      MOVES.forEach(function (kind) { window.addEventListener(kind, letGo, true); });
      change();
      hold(FRAMES);
    }

    function option(id, ids, when) {
      var picked = ids.indexOf(id) >= 0;
      var box = make("input", {
        type: "checkbox", value: id, checked: picked, disabled: picked && ids.length === 1,
        onchange: function () { held(id, function () { act(id, box.checked); }); }
      });
      return el("label", "option", box, make("span", {}, said.title(id),
        when && !picked ? make("small", {}, when) : null));
    }

    /** Which incidents are chosen; the keyboard stays on the one it was on. */
    function update(ids) {
      if (shown === ids.join()) { return; }
      var at = options.contains(document.activeElement)
        ? document.activeElement.value : "";
      shown = ids.join();
      var when = related(app.data, ids), known = Object.keys(app.data.incidents);
      var open = known.filter(function (id) { return ids.indexOf(id) < 0; });
      var often = open.filter(function (id) { return when[id]; });
      var others = open.filter(function (id) { return !when[id]; });
      parts.refill(options, ids.concat(often, others).map(function (id) {
        return option(id, ids, when[id]);
      }));
      if (at) { boxOf(at).focus({ preventScroll: true }); }
    }

    return { node: fold, update: update };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.alsoHappening = alsoHappening;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
