/** Banks of questions to practise on, in the shape that view.py gives them. */
"use strict";

const LOGIC = "../../../generator/quiz/logic/";

/** Loads scripts of the room by name; gives the namespace they are in. */
exports.load = (...names) => {
  ["random", ...names].forEach((name) => require(`${LOGIC}${name}.js`));
  return globalThis.Handbook.quiz;
};

/** A scene whose right grade is `rank`; variants differ in their text only. */
exports.grade = (id, rank, boundary = `people:${rank}`, variants = 1) => ({
  id, type: id.split("/")[0], kind: "grade", mustKnow: false, boundary,
  variants: Array.from({ length: variants }, (_, n) => ({
    text: `${id} #${n}`, rank, rules: [], edges: [],
    options: [4, 3, 2, 1, 0].map((given) => ({
      rank: given, says: null, right: given === rank, lines: [], error: null,
      miss: given === rank ? null : given < rank ? `${boundary} is ${rank}` : `not yet ${given}`,
    })),
  })),
});

/** An authored question; the option at `right` is the right one. */
exports.action = (id, { right = 0, mustKnow = false, count = 3 } = {}) => ({
  id, type: id.split("/")[0], kind: "first", mustKnow, boundary: null,
  variants: [{
    text: id, rank: null, rules: [], edges: [],
    options: Array.from({ length: count }, (_, n) => ({
      rank: null, says: `${id} option ${n}`, right: n === right, lines: [], miss: null,
      error: n === right ? null : "order",
    })),
  }],
});

const { grade, action } = exports;
const small = [
  grade("fire/a/1", 0), grade("fire/a/2", 1), grade("fire/a/10", 2), grade("fire/b", 3),
  grade("flood/a", 4), grade("flood/b", 2, "people:2", 3), grade("media/a", 1),
  action("media/say", { right: 1 }),
];
exports.bank = {
  stamp: "0123abcd", table: "feedbeef", edition: "1.0", questions: small,
  types: ["fire", "flood", "media"].map((id) => ({ id })),
};

const names = Array.from({ length: 14 }, (_, i) => `type${String.fromCharCode(97 + i)}`);
/** 14 types, each with six scenes to grade and three other questions, one of them a must-know. */
exports.full = {
  stamp: "89abcdef", table: "feedbeef", edition: "1.0", types: names.map((id) => ({ id })),
  questions: names.reduce((all, type, i) => all.concat(
    [0, 1, 2, 3, 4, 2].map((rank, n) =>
      grade(`${type}/scene${Math.floor(n / 2)}/${n}`, rank, `fact${i}:${Math.floor(n / 2)}`, 4)),
    [0, 1, 2].map((n) => action(`${type}/act${n}`, { right: n, mustKnow: n === 0 })),
  ), []),
};
