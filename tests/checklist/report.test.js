/** What the written reports say of a run, worked out without a page. */
"use strict";

const assert = require("node:assert");
const { test } = require("node:test");

const { reportFields } = require("./logic.js");

const BEGAN = new Date(2026, 10, 22, 14, 5).getTime();
const at = (minute) => BEGAN + minute * 60000;

function step(id, number, more = {}) {
  return {
    id, number, do: `做${number}`, role: "guard", role_label: "保安", condition: "", within: "",
    critical: false, ack: "", ...more,
  };
}

const STEPS = [
  step("call", 1, { do: "拨打 110：地址", ack: "复述" }), step("shut", 2),
  step("tell", 3, { role_label: "柜面经理", within: "5 分钟内" }), step("rest", 4),
];
const LIST = {
  id: "robbery", title: "抢劫", phases: [{ steps: STEPS }], given: { robbery: "yes" }, calls: [{ to: "police", number: "110" }],
};
const GRADES = [0, 1, 2, 3, 4].map((rank) => ({ rank, mark: ["日常", "Ⅳ", "Ⅲ", "Ⅱ", "Ⅰ"][rank] }));
const FIELDS = ["time", "place", "origin", "cause", "course", "harm", "reach", "trend", "response", "next", "contact"];
const DATA = {
  grading: {
    grades: GRADES,
    facts: {
      robbery: { label: "抢劫绑架", type: "yes_no", unit: "", options: [{ id: "yes", label: "有" }] },
      people: { label: "聚集人数", type: "number", unit: "人", decimals: 0, options: [] },
      harm: { label: "伤病", type: "choice", unit: "", options: [{ id: "minor", label: "轻伤" }] },
    },
    rows: [{
      id: "R5", title: "抢劫绑架", fact: "robbery", cuts: [{ rank: 3, says: "有", sources: ["D4"], supplement: true }],
    }],
  },
  sources: { D4: { name: "《教材》", clause: "第 4 条" } },
  report_facts: { harm: ["harm"], reach: ["people"] },
  reporting: {
    deadlines: [{
      rank: 3, decides: "分公司指挥", limits: [{ item: ":phone", label: "电话首报", minutes: 5 }],
      update: { minutes: 60, limit: "" },
    }],
    triggers: [
      { id: "safety", label: "报应急管理部门", minutes: 60, facts: {}, acts: [], limit: "1 小时内" },
    ],
    phone_fields: [], written_fields: FIELDS.map((id) => ({ id, label: id, hint: "" })),
  },
};

// The words as the handbook has them: what is tested is the text a reader gets.
const toml = require("node:fs").readFileSync(require("node:path").join(__dirname, "../../generator/words/zh.toml"), "utf8");
DATA.words = {};
toml.slice(toml.indexOf("\n[checklist]\n")).split(/\n\[/)[1].split("\n").forEach((line) => {
  const found = /^([a-z_]+) = (".*")$/.exec(line);
  if (found) { DATA.words[found[1]] = JSON.parse(found[2]); }
});

/** A robbery found at 14:05: two steps done, one skipped, a note, a call answered. */
function run(more = {}) {
  const { ticks, fields, events, ended = null } = {
    ticks: {}, fields: {}, events: [], ...more,
  };
  const done = { call: at(1), shut: at(20) };
  return {
    state: {
      run: "a-1", started: at(0), found: at(0), ended, began: LIST, list: LIST, ticks, fields,
      facts: { robbery: "yes", people: "56" }, skips: {}, told: {}, duties: { ":duty-safety": at(0) },
      acks: { call: { at: at(2), who: "王警官", said: "中山路" } },
      missed: { ":phone@1": { item: ":phone", label: "电话首报", due: at(5), at: at(5) } },
    },
    facts: { robbery: 1 },
    result: { rank: 3, up_to: 4, because: [{ criterion: "R5", fact: "robbery", cut: 0, rank: 3 }], raises: [] },
    outlook: {
      blocks: [{
        phase: { title: "第一分钟" }, done: 3, all: 4,
        entries: STEPS.map((one) => ({
          step: one, off: false, tick: done[one.id] ? { at: done[one.id] } : null,
          skip: one.id === "rest" ? { at: at(3), reason: "没有", na: false } : null,
        })),
      }],
    },
    log: [
      { at: at(0), kind: "start", text: "开始" }, { at: at(1), kind: "tick", text: "完成：拨打" },
      { at: at(4), kind: "fact", text: "聚集人数：56 人。" }, { at: at(10), kind: "note", text: "王队到场" },
      { at: at(11), kind: "missed", text: "超时" },
    ],
    events: [
      { kind: "start", wall: at(0), value: { facts: { robbery: "yes", people: "20" } } },
      { kind: "fact", item: "people", value: "56", wall: at(4) }, ...events,
    ],
  };
}

function told(kind, more) {
  const found = reportFields(kind, run(more), DATA, {});
  return { order: found.map((one) => one.id.split(":")[1]), ...Object.fromEntries(found.map((one) => [one.id.split(":")[1], one])) };
}

test("the course is what happened, not what was ticked", () => {
  assert.strictEqual(told("final").course.value, [
    "14:05 发现：抢劫", "14:05 聚集人数：20 人。", "14:09 聚集人数：56 人。", "14:15 王队到场",
  ].join("\n"));
});

test("what was done is told once, with who answered, what was left out and what came too late", () => {
  assert.strictEqual(told("final", { ticks: { ":phone": { at: at(8) } } }).response.value, [
    "现场指挥：待核（按Ⅱ级应当是：分公司指挥）", "第一分钟：14:06 拨打 110：地址；14:25 做2",
    "14:07 拨打 110：地址。王警官复述：中山路", "跳过：做4。理由：没有", "已报：14:13 电话首报",
    "电话首报超时没有报（应在 14:10 前），14:13 才报",
  ].join("\n"));
  assert.match(told("final", { ticks: { ":duty-safety": { at: at(9) } } }).response.value,
    /\n已报：14:14 报应急管理部门\n/);
  assert.match(told("final").response.value, /电话首报超时没有报（应在 14:10 前），到填表时还没有报$/);
});

test("a miss that a real time refutes is not reported as one", () => {
  assert.doesNotMatch(told("final", { ticks: { ":phone": { at: at(5) } } }).response.value, /超时/);
});

test("however much is known, the report by telephone is said within a minute", () => {
  const phone = { ...DATA, reporting: { ...DATA.reporting, phone_fields: ["time", "what", "people", "done"].map((id) => ({ id, label: id, hint: "" })) } };
  const long = run({});
  const said = (chars) => {
    long.state.facts = { harm: "minor", people: "9".repeat(chars) };
    return reportFields("first", long, phone, {});
  };
  const done = (found) => found[3].value.split("；").length;

  assert.strictEqual(done(said(2)), 2);
  assert.strictEqual(done(said(200)), 1);
  assert.ok(said(150).reduce((sum, one) => sum + one.label.length + one.value.length + 2, 0) <= 250);
});

test("the cause names class, grade, row and clause, and leaves the reason open", () => {
  const { cause } = told("final");

  assert.strictEqual(cause.value,
    "抢劫，初判Ⅱ级。判级依据：R5 抢劫绑架：有（《教材》第 4 条、本手册补充）。起因待核。");
  assert.strictEqual(cause.open, true);
});

test("what comes next is a proposal of the list, each with who does it", () => {
  assert.strictEqual(told("final", { fields: { "first:need": "派两人" } }).next.value, [
    "清单上还没做的 1 步：", "柜面经理：做3，5 分钟内", "还缺、要上级定的：派两人",
  ].join("\n"));
});

test("once it is over no further report is promised", () => {
  const over = { ticks: { ":phone": { at: at(8) } }, ended: at(60) };

  assert.doesNotMatch(told("final", over).next.value, /下次续报/);
});

test("each field has only the facts that an author gave it; what is not known is open", () => {
  const found = told("final");

  assert.strictEqual(found.harm.value, "待核");
  assert.strictEqual(found.harm.open, true);
  assert.strictEqual(found.reach.value, "聚集人数：56 人。");
  assert.strictEqual(found.trend.value, "聚集人数：14:05 20 人 → 14:09 56 人\n可能升到Ⅰ级");
});

test("times are those of the run; when it began nobody has said", () => {
  assert.strictEqual(told("final", { ticks: { ":phone": { at: at(8) } }, ended: at(60) }).time.value,
    "发生时刻待核，14:05 发现，14:06 拨打 110，14:13 电话首报，15:05 结束");
});

test("a further report begins with what changed since the last one", () => {
  const found = told("update", { ticks: { ":phone": { at: at(8) } } });

  assert.deepStrictEqual(found.order.slice(0, 4), ["course", "response", "next", "time"]);
  assert.strictEqual(found.course.value, [
    "上次报告（14:13）以来的变化：", "14:15 王队到场", "此前：", "14:05 发现：抢劫",
    "14:05 聚集人数：20 人。", "14:09 聚集人数：56 人。",
  ].join("\n"));
  assert.strictEqual(found.response.value, [
    "正在做：第一分钟（已做 3/4 步）", "现场指挥：待核（按Ⅱ级应当是：分公司指挥）", "上次报告以来做的：",
    "第一分钟：14:25 做2",
  ].join("\n"));
  assert.match(found.next.value, /\n下次续报：15:13 前$/);
});

test("without a change it says so", () => {
  const found = told("update", { ticks: { ":update-1": { at: at(30) }, ":phone": { at: at(8) } } });

  assert.match(found.course.value, /^上次报告（14:35）以来的变化：\n无变化\n此前：\n/);
  assert.match(found.response.value, /\n上次报告以来做的：\n清单上没有新勾的步骤。$/);
});

test("what was written for an earlier report is not sent again; where and who stay", () => {
  const ticks = { ":update-1": { at: at(30) } };
  const fields = { "update:course": "旧的", "update:place": "中山路" };
  const wrote = (minute) => [{ kind: "field", item: "update:course", value: "旧的", wall: at(minute) }];

  assert.notStrictEqual(told("update", { ticks, fields, events: wrote(20) }).course.value, "旧的");
  assert.strictEqual(told("update", { ticks, fields, events: wrote(40) }).course.value, "旧的");
  assert.strictEqual(told("update", { ticks, fields, events: wrote(20) }).place.value, "中山路");
});
