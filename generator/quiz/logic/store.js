/**
 * One value kept in this browser, or nowhere: a browser that refuses (blocked, full, private) must
 * never stop the quiz, so every access may fail.
 */
(function (handbook) {
  "use strict";

  /**
   * @param {string} name
   * @param {function(): Storage} find even to look at the storage may throw
   */
  function store(name, find) {
    function tried(action) {
      try { return action(find()); } catch (error) { return null; }
    }
    return {
      /** The kept value, or null. */
      read: function () {
        return tried(function (storage) { return JSON.parse(storage.getItem(name)); });
      },
      /** Whether the value is now kept. */
      write: function (value) {
        return tried(function (storage) {
          storage.setItem(name, JSON.stringify(value));
          return true;
        }) === true;
      },
      clear: function () {
        tried(function (storage) { storage.removeItem(name); });
      }
    };
  }

  handbook.quiz = handbook.quiz || {};
  handbook.quiz.store = store;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
