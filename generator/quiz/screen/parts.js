/** Small pieces that several screens of the quiz show. */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make;

  /** The bank with ways to ask it: sentences, grades by rank, questions and types by id. */
  function opened(bank) {
    function by(list, key) {
      return new Map(list.map(function (one) { return [one[key], one]; }));
    }
    var grades = by(bank.grades, "rank"), questions = by(bank.questions, "id");
    var types = by(bank.types, "id");
    function say(key, values) { return handbook.dom.fill(bank.said[key], values || {}); }
    function gradeName(rank) {
      return rank ? say("level", { mark: grades.get(rank).mark }) : grades.get(rank).mark;
    }
    return {
      data: bank,
      say: say,
      gradeName: gradeName,
      badge: function (rank) { return handbook.dom.badge(grades.get(rank)); },
      grade: grades.get.bind(grades),
      question: questions.get.bind(questions),
      type: types.get.bind(types)
    };
  }

  /** A heading that takes the focus when its screen comes up. */
  function heading(level, attributes) {
    var words = Array.prototype.slice.call(arguments, 2);
    var focusable = Object.assign({ tabindex: "-1", "data-focus": true }, attributes);
    return make("h" + level, focusable, words);
  }

  function button(words, look, act) {
    return make("button", { type: "button", "class": "button " + look, onclick: act }, words);
  }

  /** A link that looks like a button; `place` is a screen of the quiz, such as `#exam`. */
  function link(words, look, place) {
    return make("a", { "class": "button " + look, href: place }, words);
  }

  /** One number with its name and what it means; `look` is a class or "". */
  function tile(look, title, number, means) {
    return make("div", { "class": "quiz-tile " + look }, make("dt", {}, title),
      make("dd", {}, make("b", {}, number), means ? make("small", {}, means) : null));
  }

  /** Two digits at least: `07`. */
  function two(number) { return String(number).padStart(2, "0"); }

  /** The local day of a time as `2026-11-22`. */
  function dateOf(at) {
    var date = new Date(at);
    return [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join("-");
  }

  /** Seconds as `7:05` or `1:07:05`. */
  function clock(seconds) {
    var whole = Math.floor(seconds), hours = Math.floor(whole / 3600);
    var rest = two(Math.floor(whole / 60) % 60) + ":" + two(whole % 60);
    return hours ? hours + ":" + rest : rest.replace(/^0/, "");
  }

  /** Reasons for or against an answer, each with its source. */
  function reasons(lines, bank) {
    return make("ul", { "class": "quiz-reasons" }, lines.map(function (line) {
      return make("li", {}, line.says,
        line.supplement ? make("span", { "class": "supplement" }, bank.say("supplement")) : null,
        line.sources.length ? make("small", { "class": "quiz-source" },
          bank.say("sources") + line.sources.join(bank.say("and"))) : null);
    }));
  }

  handbook.quiz.parts = {
    opened: opened, heading: heading, button: button, link: link, tile: tile, dateOf: dateOf,
    clock: clock, reasons: reasons
  };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
