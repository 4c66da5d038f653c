/** The search's logic on a small index of its own: folding, pinyin, typos, ranking, marks. */
"use strict";

const assert = require("node:assert");
const { test } = require("node:test");

for (const name of ["fold", "pinyin", "names", "needs", "store", "tally", "engine", "excerpt"]) {
  require(`../../generator/search/${name}.js`);
}

const { search } = globalThis.Handbook;

const playbook = (id, title, names, entries) =>
  ({ url: `incidents/${id}.html`, id, kind: "incident", apart: false, title, names, entries });
const INDEX = {
  pages: [
    playbook("dark", "停电", ["断电", "灯灭了", "客户说太黑"], [
      ["summary", "", "柜面突然停电"],
      ["key", "step-light", "打开应急灯", "保安"],
      ["step", "step-call", "拨打 95598 问停电原因", "经理"],
    ]),
    playbook("fire", "火灾", ["着火", "冒烟"], [
      ["key", "step-cut", "切断电源再灭火，断电后不碰开关", "保安"],
      ["script", "say-out", "请客户跟我走楼梯", "对客户说"],
    ]),
    playbook("rob", "抢劫", ["打劫", "寻衅滋事"], [
      ["key", "step-alarm", "按下无声报警键，客户蹲下", "柜员"],
    ]),
    {
      url: "sources.html", id: "", kind: "chapter", apart: true, title: "依据", names: ["法律"],
      entries: [
        ["source", "xf-44", "发现火灾都应当报警", "消防法 第44条"],
        ["source", "ba-30", "录像留存", "保安条例"],
      ],
    },
  ],
  sounds: {
    ting: "停", dian: "电店", duan: "断", qiang: "抢枪", jie: "劫", huo: "火", zai: "灾", xun: "寻",
    xin: "衅", zi: "滋姿", shi: "事", da: "打", bao: "报", jing: "警", zhuo: "着", xi: "西", an: "安",
  },
  readings: { "着火": "zhao huo" },
  digits: ["〇零0", "一幺1", "九9"],
  drop: ["怎么办", "有人", "了"],
  dull: "不来",
  groups: [["火灾", "失火", "走水"]],
  categories: [],
  phones: [],
};
const engine = search.engine(INDEX);
const read = search.reader(INDEX);

const pages = (typed) => engine.ask(typed).groups.map((group) => group.page.id || group.page.url);
const first = (typed) => pages(typed)[0];
const asked = (typed) => search.asked(typed, INDEX);

test("full-width and capital letters are folded, and nothing moves", () => {
  assert.strictEqual(search.fold("ＵＰＳ　Ａ①Ⅱ级"), "ups a1Ⅱ级");
  assert.strictEqual(search.fold("⑩…Ⅱ").length, 3);
});

test("Chinese digits become digits from three on", () => {
  assert.deepStrictEqual(["110", "110", "119", "一一"], ["一一〇", "幺幺零", "一一九", "一一"].map(asked));
});

test("words of a question are dropped, unless nothing else is left", () => {
  assert.strictEqual(asked("有人着火了怎么办"), "着火");
  assert.strictEqual(asked("怎么办"), "怎么办");
});

test("letters are cut into syllables, the last may be unfinished, what is none is refused", () => {
  assert.deepStrictEqual(read.cut("tingdian"), ["ting", "dian"]);
  assert.deepStrictEqual(read.cut("tingdi"), ["ting", "di"]);
  assert.deepStrictEqual(read.cut("xian"), ["xi", "an"]);
  assert.strictEqual(read.cut("ups"), null);
});

test("a title stands before the page that only mentions the word", () => {
  assert.deepStrictEqual(pages("断电"), ["dark", "fire"]);
  assert.deepStrictEqual(engine.ask("断电").groups[0].name.name, "断电");
});

test("pinyin whole, begun, with a space, by initials", () => {
  for (const typed of ["tingdian", "ting dian", "tingd", "td", "TINGDIAN"]) {
    assert.strictEqual(first(typed), "dark", typed);
  }
  assert.strictEqual(first("zhaohuo"), "fire");
});

test("a word of the same sound, and one slip of the finger, still find the name", () => {
  for (const [typed, page] of [["停店", "dark"], ["枪劫", "rob"], ["寻衅姿事", "rob"],
    ["寻滋事", "rob"], ["寻衅滋滋事", "rob"], ["tingdain", "dark"], ["qiangje", "rob"]]) {
    assert.strictEqual(first(typed), page, typed);
  }
});

test("the same sound weighs more than a slip, and two slips are no longer the same name", () => {
  const names = search.names.prepared(["", "停电"], read, asked);
  const score = (typed) => search.names.best(names, search.names.wanted(typed, typed, read)).score;

  assert.deepStrictEqual([300, 200, 200, 160, 90, 0],
    ["停电", "停店", "tingdian", "td", "tingdain", "tingdoon"].map(score));
});

test("what every playbook says decides nothing", () => {
  assert.strictEqual(first("客户报警"), "rob");
});

test("an equal word finds what never says it", () => {
  assert.strictEqual(first("走水"), "fire");
});

test("what stands on a page leads to that very step", () => {
  const { groups: [group], level } = engine.ask("报警键");

  assert.deepStrictEqual(["good", "rob", "step-alarm"],
    [level, group.page.id, group.lines[group.best][1]]);
});

test("a page meant by its name shows what must not be forgotten there", () => {
  const { groups: [group] } = engine.ask("停电");

  assert.deepStrictEqual([-1, "step-light", "step-call"],
    [group.best, group.lines[0][1], group.lines[1][1]]);
});

test("numbers are found whole or begun", () => {
  assert.deepStrictEqual([first("95598"), first("955")], ["dark", "dark"]);
});

test("each entry of a chapter is an answer of its own", () => {
  const { groups: [group] } = engine.ask("消防法");

  assert.deepStrictEqual(["sources.html", ["xf-44"]],
    [group.page.url, group.lines.map((line) => line[1])]);
});

test("a guess is called one, and nothing is none", () => {
  assert.strictEqual(engine.ask("午饭报啥").level, "weak");
  assert.strictEqual(engine.ask("xyzzy").level, "none");
});

test("nothing that can be typed is a fault", () => {
  const odd = ["", " ", "了", "constructor", "__proto__", "toString", "[.*+?^$]{", "<b>",
    "\ud83d\ude00", "\ud83d", "断".repeat(100000)];
  const nothing = { has: () => false, sounding: () => [], words: () => [] };

  for (const typed of odd) {
    assert.ok(["good", "weak", "none"].includes(engine.ask(typed).level), typed.slice(0, 20));
  }
  assert.strictEqual(search.needs("constructor", nothing, INDEX, read)[0].constructor, 1);
  assert.ok(!pages("停".repeat(80) + "抢劫").includes("rob"), "only the beginning is read");
});

test("the matching characters are marked, single ones only when nothing else matches", () => {
  const marks = (text, typed) => search.excerpt(text, engine.ask(typed).ways)
    .filter((piece) => piece.hit).map((piece) => piece.text);

  assert.deepStrictEqual(marks("切断电源再灭火，断电后不碰", "断电"), ["断电", "断电"]);
  assert.deepStrictEqual(marks("发现失火都报警", "火灾"), ["失火"]);
  assert.deepStrictEqual(marks("按下无声报警键", "警察"), ["警"]);
});

test("a long sentence is cut to its match, a short one is not", () => {
  const long = "前".repeat(80) + "断电" + "后".repeat(80);
  const cut = search.excerpt(long, engine.ask("断电").ways).map((piece) => piece.text).join("");

  assert.match(cut, /^…前{14}断电后{44}…$/);
  assert.deepStrictEqual(["没有", "断电"],
    search.excerpt("没有断电", engine.ask("断电").ways).map((piece) => piece.text));
});
