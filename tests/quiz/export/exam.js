/** `{bank, seeds}` comes in on standard input, the papers that logic/exam.js draws go out. */
"use strict";

const path = require("node:path");

const logic = path.join(__dirname, "../../../generator/quiz/logic");
require(path.join(logic, "random.js"));
require(path.join(logic, "exam.js"));

const { bank, seeds } = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
const { exam, random } = globalThis.Handbook.quiz;
process.stdout.write(JSON.stringify(seeds.map((seed) =>
  exam.drawn(bank, seed).map(({ id, variant }) => {
    const question = bank.questions.find((one) => one.id === id);
    const options = question.variants[variant].options;
    return [id, random.optionOrder(question, variant, seed).map((place) => options[place].says)];
  }))));
