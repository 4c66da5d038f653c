/**
 * What stands around every screen: what is said aloud, what must be read now, and that this computer
 * keeps nothing.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom && handbook.dom.make;
  var MOST = 3;

  /**
   * @param {{words: Object, drill: boolean}} app
   * @param {{save: function(), dismissed: function()}} act
   * @returns {{nodes: Node[], say: function(string, boolean=), add: function(string), kept: function(), alert: function(string, string=),
   *   withdraw: function(string),
   *   alarmIn: function(?Node), quiet: function(): boolean, refused: function(boolean),
   *   stamp: function(boolean)}}
   */
  function screenFrame(app, act) {
    var words = app.words, parts = handbook.checklist.parts, el = parts.el, lost = false, waiting = false, just = false;
    var status = handbook.dom.speaker(false);
    status.setAttribute("aria-atomic", "false");
    var drill = el("p", "stamp", app.drill ? words.drill_banner : words.drill_foreign);
    // Only what is new is spoken, not what stands there still.
    var alarm = make("p", { role: "alert", "aria-atomic": "false", "class": "checklist-alarm" });
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

    /** `act` says that somebody did something, which is only safe when the disk has it. */
    function say(text, act) {
      status.textContent = text;
      waiting = Boolean(act);
      just = true;
      setTimeout(function () { just = false; }, 0);
    }

    /** Said as well: what was said in the same moment stays. */
    function add(text) {
      if (just) { status.append(make("span", {}, words.stop + text)); } else { say(text); }
    }

    /** All is on the disk: said behind what was done last. */
    function kept() {
      if (waiting) { status.append(make("span", {}, words.stop + words.told_kept)); }
      waiting = false;
    }

    /** Wherever in the list the keyboard is; in the header Escape belongs to the search. */
    function escape(event) {
      if (event.key === "Escape" && !event.target.closest("header.md-header")) { quiet(); }
    }

    /** One more to be read, over those before it; `key` names what may be withdrawn. "" is all read. */
    function alert(text, key) {
      if (!text) { alarm.textContent = ""; }
      else { alarm.prepend(make("span", { "data-key": key }, text)); }
      while (alarm.children.length > MOST) { alarm.lastElementChild.remove(); }
      show();
    }

    /** What was to be read does not hold any more. */
    function withdraw(key) {
      Array.from(alarm.children).forEach(function (one) {
        if (one.getAttribute("data-key") === key) { one.remove(); }
      });
      show();
    }

    function show() {
      var text = alarm.textContent;
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
      nodes: [status, banner, own], stamp: stamp,
      say: say, add: add, kept: kept, alert: alert, withdraw: withdraw, alarmIn: alarmIn, quiet: quiet, refused: refused
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.screenFrame = screenFrame;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
