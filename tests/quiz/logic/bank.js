/** A small bank of questions to practise on, as view.py makes them. */
"use strict";

function question(id, rank) {
  const options = [4, 3, 2, 1, 0].map((given) => ({
    rank: given, lines: [],
    miss: given === rank ? null : given < rank ? `${id} is ${rank}` : `not yet ${given}`,
  }));
  return { id, type: id.split("/")[0], text: id, rank, options, rules: [], edges: [] };
}

const questions = [
  question("fire/a/1", 0), question("fire/a/2", 1), question("fire/a/10", 2),
  question("fire/b", 3), question("flood/a", 4), question("flood/b", 2),
  question("media/a", 1), question("media/b", 0),
];

exports.bank = { stamp: "0123abcd", questions };
exports.types = ["fire", "flood", "media"];
