/**
 * What stands around every screen: what is said aloud, what must be read now, and that this computer
 * keeps nothing.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom && handbook.dom.make;

  /**
   * @param {{words: Object, drill: boolean}} app
   * @param {{save: function(), dismissed: function()}} act
   * @returns {{nodes: Node[], say: function(string), alert: function(string),
   *   alarmIn: function(?Node), quiet: function(): boolean, refused: function(boolean),
   *   stamp: function(boolean)}}
   */
  function screenFrame(app, act) {
    var words = app.words, parts = handbook.checklist.parts, el = parts.el, lost = false;
    var status = handbook.dom.speaker(false);
    var drill = el("p", "stamp", app.drill ? words.drill_banner : words.drill_foreign);
    var alarm = make("p", { role: "alert", "class": "checklist-alarm" });
    var refusal = make("p", { role: "alert" });
    var banner = make("div", { "class": "checklist-banner", hidden: true }, refusal,
      parts.button(words.print, function () { window.print(); }),
      parts.button(words.file_save, act.save));
    var before = null, dismiss = make("button", {
      type: "button", "class": "button", onclick: quiet,
      onfocus: function (event) { before = event.relatedTarget; }
    }, words.dismiss);
    var line = el("div", "alarm-line", alarm, dismiss), own = make("div", {}, line);

    /** A screen, or what lies over it, may have a place of its own for what must be read now. */
    function alarmIn(place) { (place || own).append(line); }

    /** What must be read now has been read; returns whether there was anything. */
    function quiet() {
      var on = !dismiss.hidden, here = document.activeElement === dismiss;
      if (on) { alert(""); }
      if (here && before && before.offsetParent) { before.focus({ preventScroll: true }); }
      else if (here) { act.dismissed(); }
      return on;
    }

    function say(text) { status.textContent = text; }

    /** Wherever in the list the keyboard is; in the header Escape belongs to the search. */
    function escape(event) {
      if (event.key === "Escape" && !event.target.closest("header.md-header")) { quiet(); }
    }

    function alert(text) {
      alarm.textContent = text;
      document[text ? "addEventListener" : "removeEventListener"]("keydown", escape);
      line.classList.toggle("checklist-alarm-on", Boolean(text));
      dismiss.hidden = !text;
    }

    /** Losing and regaining the store are both said, once. */
    function refused(now) {
      if (now === lost) { return; }
      lost = now;
      refusal.textContent = now ? words.unsaved_banner : "";
      banner.hidden = !now;
      if (!now) { say(words.saved_again); }
    }

    /** Above everything, as long as what is shown is a drill. */
    function stamp(on) {
      if (on) { status.before(drill); } else { drill.remove(); }
    }

    alert("");
    return {
      nodes: [status, banner, own],
      say: say, alert: alert, alarmIn: alarmIn, quiet: quiet, refused: refused, stamp: stamp
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.screenFrame = screenFrame;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
