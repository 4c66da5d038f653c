/**
 * The telephone numbers of the outlet this computer stands in. They are kept in this browser alone:
 * the site is the same for all outlets and holds none of them. A contact's number has the contact's
 * id as its name, the one who stands in has `/b` after it, as in the table of outlets.
 */
(function (handbook) {
  "use strict";

  var KEY = "counter-handbook-outlet", CHANGED = "handbook-outlet";
  /** Digits with blanks, dashes and brackets, then perhaps an extension (\u8f6c: "put through to"). */
  var NUMBER = /^\+?[0-9(][0-9() -]{1,18}[0-9](?:(?:-|\u8f6c|#)[0-9]{1,6})?$/;

  /** As people type it: full-width digits and dashes become plain ones. */
  function plain(text) {
    return text.normalize("NFKC").replace(/[\u2010-\u2015\u2212]/g, "-").trim();
  }

  /** Is this a number that can be dialled? Takes what `plain` gives. */
  function sound(text) { return NUMBER.test(text); }

  /** What a telephone dials: an extension comes after a pause. */
  function address(number) {
    return "tel:" + number.replace(/[\u8f6c#]/, ",").replace(/[^0-9+,]/g, "");
  }

  /** @returns {Object<string, string>} all numbers that are kept and sound; {} when there are none */
  function all() {
    var found = {}, kept;
    try { kept = JSON.parse(localStorage.getItem(KEY) || "{}"); } catch (error) { return found; }
    Object.keys(kept || {}).forEach(function (name) {
      if (typeof kept[name] === "string" && sound(kept[name])) { found[name] = kept[name]; }
    });
    return found;
  }

  /** Keeps these numbers instead of all others; false when this browser refuses to keep anything. */
  function keep(numbers) {
    try {
      localStorage.setItem(KEY, JSON.stringify(numbers));
      window.dispatchEvent(new Event(CHANGED));
      return true;
    } catch (error) { return false; }
  }

  /** Calls `look` after every change, made here or in another tab. */
  function watch(look) {
    window.addEventListener(CHANGED, look);
    window.addEventListener("storage", function (event) {
      if (event.key === KEY || event.key === null) { look(); }
    });
  }

  handbook.outlet = {
    address: address, all: all, keep: keep, plain: plain, sound: sound, watch: watch };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
