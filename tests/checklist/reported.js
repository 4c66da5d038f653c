/** A run to report, and a handbook with the words of the real one: what is tested is what is read. */
"use strict";

const { reportFields } = require("./logic.js");

const BEGAN = new Date(2026, 10, 22, 14, 5).getTime();
const at = (minute) => BEGAN + minute * 60000;

function step(id, number, more = {}) {
  return {
    id, number, do: `做${number}`, role: "guard", role_label: "保安", condition: "", within: "",
    critical: false, ack: "", domain: "report", ...more,
  };
}

const STEPS = [
  step("call", 1, { do: "拨打 110：地址", ack: "复述", domain: "alarm" }), step("shut", 2),
  step("tell", 3, { role_label: "柜面经理", within: "5 分钟内", act: "tell-branch" }), step("rest", 4),
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
    calling: ["拨打", "报告"], phone_end: "请复述。", phone_fields: [], written_fields: FIELDS.map((id) => ({ id, label: id, hint: "" })),
  },
};

const SAY = [
  ["time", "〔时间〕。"], ["what", "发生〔什么事〕。"], ["people", "人员情况：〔几人〕。", "人员待核。"],
  ["done", "已做：〔什么〕。"], ["need", "需要〔什么〕。", "需要什么待核。"],
];
const PHONE = {
  ...DATA, reporting: {
    ...DATA.reporting,
    phone_fields: SAY.map(([id, say, unknown = say]) => ({ id, label: id, hint: "", say, say_unknown: unknown })),
  },
};

// The words as the handbook has them: what is tested is the text a reader gets.
const toml = require("node:fs").readFileSync(require("node:path").join(__dirname, "../../generator/words/zh.toml"), "utf8");
DATA.words = PHONE.words = {};
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

module.exports = { at, step, run, told, DATA, LIST, PHONE };
