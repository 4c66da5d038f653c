/**
 * The packed bank comes in, `Handbook.quizBank` as everything reads it goes out, see pack.py. Stands
 * at the end of the data, so that the bank is whole when any other script looks at it. Equal lines
 * and options are the same object: read them, never change them.
 */
(function (handbook) {
  "use strict";

  var bank = handbook.quizBank;

  function at(list) {
    return function (place) { return list[place]; };
  }

  bank.options.forEach(function (option) { option.lines = option.lines.map(at(bank.lines)); });
  bank.questions.forEach(function (question) {
    question.variants.forEach(function (told) {
      told.options = told.options.map(at(bank.options));
    });
  });
  delete bank.lines;
  delete bank.options;
})((typeof self === "undefined" ? globalThis : self).Handbook);
