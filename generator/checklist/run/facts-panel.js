/**
 * The facts of a run, which can be put right at any time. When they are entered from paper, one time
 * counts for all that is answered until another one is typed.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom && handbook.dom.make;

  /**
   * @param {Object} app
   * @param {Object} act what run-acts.js gave
   * @param {boolean} open whether it is unfolded at first
   * @returns {{node: Node, relist: function(Object), set: function(Object<string, string>),
   *   ask: function(string)}} `relist` takes the list whose facts are asked for, `ask` puts the
   *   keyboard on one question
   */
  function factsPanel(app, act, open) {
    var words = app.words, parts = handbook.checklist.parts, asked = make("div", {});
    var list = null, known = {}, questions = null;
    var when = handbook.checklist.stepForms.laterField(words.facts_time_of, words, act);
    var fold = parts.fold("facts", words.facts_panel, open, [
      parts.el("p", "facts-time", words.facts_time, when.node), asked
    ]);

    /** The questions are made when somebody looks at them. */
    function makeThem() {
      if (questions) { return; }
      questions = handbook.checklist.questions(app, list, function (id, text) {
        act.fact(id, text, when.said());
      });
      questions.set(known);
      parts.refill(asked, [questions.node]);
    }

    fold.addEventListener("toggle", function () { if (fold.open) { makeThem(); } });
    return {
      node: fold,
      relist: function (newList) {
        list = newList;
        questions = null;
        parts.refill(asked, []);
        if (fold.open) { makeThem(); }
      },
      set: function (texts) {
        known = texts;
        if (questions) { questions.set(texts); }
      },
      ask: function (id) {
        fold.open = true;
        makeThem();
        questions.focus(id);
      }
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.factsPanel = factsPanel;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
