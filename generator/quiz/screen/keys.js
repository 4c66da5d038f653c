/** The keyboard and the printer, as far as the quiz has to help them. */
(function (handbook) {
  "use strict";

  var DIGIT = /^[1-5]$/;
  var TYPED = "select, textarea, input:not([name=answer]):not([name=sure])";
  var PRESSED = "a, button, summary";
  var MAIN = ".quiz-question .button-main, .quiz-exam .button-main";
  var folded = [];

  /**
   * 1 to 5 choose, Enter answers or goes on; never while something else has the keyboard.
   * @param {Element} stage
   * @param {KeyboardEvent} event
   */
  function pressed(stage, event) {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) { return; }
    if (event.target.closest(TYPED)) { return; }
    var digit = DIGIT.test(event.key) && stage.querySelector("[data-key='" + event.key + "']");
    var enter = event.key === "Enter" && !event.target.closest(PRESSED);
    var go = enter && stage.querySelector(MAIN);
    if (digit) { digit.click(); digit.focus(); }
    if (go && !event.repeat) { go.click(); }
    if (digit || go) { event.preventDefault(); }
  }

  /** Paper cannot be unfolded, so everything in `element` is opened before printing. */
  function unfold(element) {
    folded = Array.prototype.filter.call(element.querySelectorAll("details"), function (details) {
      return !details.open;
    });
    folded.forEach(function (details) { details.open = true; });
  }

  function fold() {
    folded.forEach(function (details) { details.open = false; });
    folded = [];
  }

  handbook.quiz.keys = { pressed: pressed, unfold: unfold, fold: fold };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
