/**
 * A seed comes in, the same choices go out on every computer: numbers, orders, which variant is
 * told, in which order options stand.
 */
(function (handbook) {
  "use strict";

  /** A source of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32). */
  function random(seed) {
    var state = seed >>> 0;
    return function () {
      state = (state + 0x6D2B79F5) >>> 0;
      var mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
  }

  /** The same things in another order; `next` gives numbers from 0 to 1. */
  function shuffled(list, next) {
    var mixed = list.slice();
    for (var i = mixed.length - 1; i > 0; i -= 1) {
      var j = Math.floor(next() * (i + 1)), kept = mixed[i];
      mixed[i] = mixed[j];
      mixed[j] = kept;
    }
    return mixed;
  }

  /** A 32-bit number for an ASCII text (FNV-1a); `items/item.py` has its twin. */
  function hashed(text) {
    var mixed = 0x811C9DC5;
    for (var i = 0; i < text.length; i += 1) {
      mixed = Math.imul(mixed ^ text.charCodeAt(i), 0x01000193) >>> 0;
    }
    return mixed;
  }

  /** The scene a question belongs to: questions of one scene differ in a single fact. */
  function sceneOf(id) {
    return id.split("/").slice(0, 2).join("/");
  }

  /** Which variant of a question a seed tells, the same for all questions of one scene. */
  function variantOf(question, seed) {
    return hashed(seed + "/" + sceneOf(question.id)) % question.variants.length;
  }

  /**
   * The places of a question's options in the order in which they are shown: grades always from
   * Ⅰ down, options made of words in an order of the seed's.
   * @returns {number[]}
   */
  function optionOrder(question, variant, seed) {
    var places = question.variants[variant].options.map(function (_, place) { return place; });
    if (question.kind === "grade") { return places; }
    return shuffled(places, random(hashed(seed + "/" + question.id)));
  }

  /** The place of the right option. */
  function rightOf(question, variant) {
    return question.variants[variant].options.findIndex(function (one) { return one.right; });
  }

  handbook.quiz = handbook.quiz || {};
  handbook.quiz.random = {
    random: random, shuffled: shuffled, hashed: hashed, sceneOf: sceneOf, variantOf: variantOf,
    optionOrder: optionOrder, rightOf: rightOf
  };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
