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
   *   refused: function(boolean)}}
   */
  function screenFrame(app, act) {
    var words = app.words, parts = handbook.checklist.parts, el = parts.el, lost = false;
    var status = handbook.dom.speaker(false);
    var alarm = make("p", { role: "alert", "class": "checklist-alarm" });
    var refusal = make("p", { role: "alert" });
    var banner = make("div", { "class": "checklist-banner", hidden: true }, refusal,
      parts.button(words.print, function () { window.print(); }),
      parts.button(words.file_save, act.save));
    var dismiss = parts.button(words.dismiss, function () {
      alert("");
      act.dismissed();
    });
    var line = el("div", "alarm-line", alarm, dismiss);

    function say(text) { status.textContent = text; }

    function alert(text) {
      alarm.textContent = text;
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

    alert("");
    return {
      nodes: [app.drill ? el("p", "stamp", words.drill_banner) : null, status, banner, line],
      say: say, alert: alert, refused: refused
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.screenFrame = screenFrame;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
