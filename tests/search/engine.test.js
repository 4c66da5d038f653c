/** The search's logic on a small index of its own: folding, pinyin, typos, ranking, marks. */
"use strict";

const assert = require("node:assert");
const { test } = require("node:test");

for (const name of ["fold", "pinyin", "names", "needs", "store", "tally", "engine", "excerpt"]) {
  require(`../../generator/search/${name}.js`);
}

const { search } = globalThis.Handbook;

const INDEX = {
  pages: [
    { url: "incidents/dark.html", id: "dark", kind: "incident", apart: false, title: "停电",
      names: ["断电", "灯灭了"], entries: [
        ["summary", "", "柜面突然停电"], ["key", "step-light", "打开应急灯", "保安"],
        ["step", "step-call", "拨打 95598 问来电时间", "经理"], ["step", "step-doors", "守住门口", "保安"]] },
    { url: "incidents/fire.html", id: "fire", kind: "incident", apart: false, title: "火灾",
      names: ["着火", "冒烟"], entries: [
        ["key", "step-cut", "切断电源再灭火，断电后不碰开关", "保安"], ["script", "say-out", "请跟我走楼梯", "对客户说"]] },
    { url: "incidents/rob.html", id: "rob", kind: "incident", apart: false, title: "抢劫", names: ["打劫", "寻衅滋事"],
      entries: [["key", "step-alarm", "按下无声报警键", "柜员"]] },
    { url: "sources.html", id: "", kind: "chapter", apart: true, title: "依据", names: ["法律"],
      entries: [["source", "xf-44", "发现火灾都应当报警", "消防法 第44条"], ["source", "ba-30", "录像留存", "保安条例"]] },
  ],
  sounds: { ting: "停", dian: "电店", duan: "断", qiang: "抢枪", jie: "劫", huo: "火", zai: "灾", xun: "寻", xin: "衅",
    zi: "滋姿", shi: "事", da: "打", bao: "报", jing: "警", zhuo: "着", xi: "西", an: "安" },
  readings: { "着火": "zhao huo" },
  digits: ["〇零0", "一幺1", "九9"], drop: ["怎么办", "有人", "了"], dull: "不来",
  groups: [["火灾", "失火", "走水"]], categories: [], phones: [],
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
  assert.deepStrictEqual(["110", "110", "119", "一一", "来了一一"].map((_, i) => asked(["一一〇", "幺幺零", "一一九", "一一", "来了一一"][i])),
    ["110", "110", "119", "一一", "来 一一"]);
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

test("two slips are no longer the same name", () => {
  const wish = search.names.wanted("tngdin", "tngdin", read);
  const names = search.names.prepared(["停电"], read, asked);

  assert.strictEqual(search.names.best(names, wish).score, 0);
});

test("an equal word finds what never says it", () => {
  assert.strictEqual(first("走水"), "fire");
});

test("what stands on a page leads to that very step", () => {
  const { groups: [group], level } = engine.ask("报警键");

  assert.deepStrictEqual([level, group.page.id, group.lines[group.best][1]], ["good", "rob", "step-alarm"]);
});

test("a page meant by its name shows what must not be forgotten there", () => {
  const { groups: [group] } = engine.ask("断电");

  assert.deepStrictEqual([group.best, group.lines[0][1]], [-1, "step-light"]);
});

test("numbers are found whole or begun", () => {
  assert.deepStrictEqual([first("95598"), first("955")], ["dark", "dark"]);
});

test("each entry of a chapter is an answer of its own", () => {
  const { groups: [group] } = engine.ask("消防法");

  assert.deepStrictEqual([group.page.url, group.lines.map((line) => line[1])], ["sources.html", ["xf-44"]]);
});

test("a guess is called one, and nothing is none", () => {
  assert.strictEqual(engine.ask("午饭报啥").level, "weak");
  assert.strictEqual(engine.ask("xyzzy").level, "none");
});

test("nothing that can be typed is a fault", () => {
  for (const typed of ["", " ", "了", "constructor", "__proto__", "toString", "[.*+?^$]{", "\ud83d\ude00", "\ud83d", "<b>", "断".repeat(100000)]) {
    assert.ok(["good", "weak", "none"].includes(engine.ask(typed).level), typed.slice(0, 20));
  }
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
  assert.strictEqual(search.excerpt("没有断电", engine.ask("断电").ways).map((p) => p.text).join(""), "没有断电");
});
