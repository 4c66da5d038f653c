/** Small pieces that several screens of the player show. */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make;

  /** A heading that takes the focus when its screen comes up. */
  function heading(words, more) {
    return make("h1", { tabindex: "-1", "data-focus": true }, words, more || null);
  }

  function button(words, main, act) {
    return make("button", {
      type: "button", "class": "button" + (main ? " button-main" : ""), onclick: act
    }, words);
  }

  /** What an option says: the mark of a grade, or its words. */
  function says(data, option) {
    if (option.rank === null) { return make("span", {}, option.says); }
    var grade = data.grades.filter(function (one) { return one.rank === option.rank; })[0];
    return handbook.dom.badge(Object.assign({ word: option.says.split(" ")[1] || "" }, grade));
  }

  /** Every option of a question with its reasons; the right one first, then the one given. */
  function reasons(data, question, given) {
    var right = handbook.attempt.rightPlace(question), options = question.variants[0].options;
    var places = options.map(function (_, place) { return place; });
    function weight(place) { return place === right ? 0 : place === given ? 1 : 2 + place; }
    places.sort(function (a, b) { return weight(a) - weight(b); });
    return make("ul", { "class": "player-reasons" }, places.map(function (place) {
      var mine = place === given, good = place === right;
      var sign = good ? " is-right" : mine ? " is-wrong" : "";
      return make("li", { "class": "player-answer" + sign },
        make("p", { "class": "player-option-head" }, says(data, options[place]),
          mine ? make("span", { "class": "player-mark" }, data.said.your_answer) : null,
          good ? make("b", { "class": "player-mark" }, data.said.right_answer) : null),
        options[place].why.map(function (why) { return make("p", {}, why); }));
    }), question.variants[0].more.map(function (more) {
      return make("li", { "class": "player-more" }, more);
    }));
  }

  handbook.playerParts = { heading: heading, button: button, says: says, reasons: reasons };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
