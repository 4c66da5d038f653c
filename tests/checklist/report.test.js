/** What the written reports say of a run, worked out without a page. */
"use strict";

const assert = require("node:assert");
const { test } = require("node:test");

const { clock, reportFields, reportForms } = require("./logic.js");
const { at, run, step, told, DATA } = require("./reported.js");

test("the course is what happened, not what was ticked", () => {
  assert.strictEqual(told("final").course.value, [
    "2026-11-22 14:05 发现：抢劫", "14:05 聚集人数：20 人。", "14:09 聚集人数：56 人。", "14:15 王队到场",
  ].join("\n"));
});

test("what was done is told once, with who answered, what was left out and what came too late", () => {
  assert.strictEqual(told("final", { ticks: { ":phone": { at: at(8) } } }).response.value, [
    "现场指挥：待核（至少按Ⅱ级应当是：分公司指挥）", "第一分钟：14:06 拨打 110；14:25 做2",
    "14:07 拨打 110。王警官复述：中山路", "跳过：做4。理由：没有", "已报：14:13 电话首报",
    "电话首报超时没有报（应在 14:10 前），14:13 才报",
  ].join("\n"));
  assert.match(told("final", { ticks: { ":duty-safety": { at: at(9) } } }).response.value,
    /\n已报：14:14 报应急管理部门\n/);
  assert.match(told("final").response.value, /电话首报超时没有报（应在 14:10 前），到填表时还没有报$/);
});

test("a miss that a real time refutes is not reported as one", () => {
  assert.doesNotMatch(told("final", { ticks: { ":phone": { at: at(5) } } }).response.value, /超时/);
});

test("what is kept for years says its year", () => {
  assert.strictEqual(clock.date(at(0)), "2026-11-22");
  const next = told("final", { ended: at(24 * 60) });
  assert.match(next.time.value, /2026-11-23 14:05 结束$/);
});

test("the cause names class, grade, row and clause, and leaves the reason open", () => {
  const { cause } = told("final");

  assert.strictEqual(cause.value,
    "抢劫，初判至少Ⅱ级，可能Ⅰ级，按高一级报。判级依据：抢劫绑架：有（《教材》第 4 条、本手册补充）。起因待核。");
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

test("after the end only what comes afterwards is proposed; what was left undone is told once", () => {
  const over = (more) => {
    const now = run({ ended: at(60), ticks: { ":phone": { at: at(8) } } });
    const entry = { ...now.outlook.blocks[0].entries[2], step: step("sum", 5, { do: "复盘" }) };
    now.outlook.blocks.push({ phase: { title: "事后" }, done: 0, all: 1, entries: [entry] });
    return Object.fromEntries(reportFields(more, now, DATA, {}).map((one) => [one.label, one.value]));
  };
  const { next, response, trend } = over("final");

  assert.strictEqual(next, [
    "事后还要做的 1 步：", "保安：复盘", "还没有报：报应急管理部门（15:05 前）", "还缺、要上级定的：待核",
  ].join("\n"));
  assert.match(response, /\n前几段没有做或没有记的 1 步：\n柜面经理：做3，5 分钟内$/);
  assert.strictEqual(trend, "聚集人数：14:05 20 人 → 14:09 56 人\n15:05 结束");
});

test("however many steps are open, each role has one line", () => {
  const many = run();
  many.outlook.blocks[0].entries = Array.from({ length: 51 }, (_, i) => ({
    step: step(`s${i}`, i + 1, { role_label: i % 2 ? "甲" : "乙" }), off: false, tick: null, skip: null,
  }));
  const found = reportFields("final", many, DATA, {}).find((one) => one.label === "next");

  assert.strictEqual(found.value, [
    "清单上还没做的 51 步：", "乙 26 步，先做：做1；做3", "甲 25 步，先做：做2；做4", "还缺、要上级定的：待核",
  ].join("\n"));
});

test("a step that makes the report by telephone has made it for every field", () => {
  const { limits } = DATA.reporting.deadlines[0];
  limits[0].acts = ["tell-branch"];
  const found = told("final", { ticks: { tell: { at: at(4) } } });
  const late = told("final", { ticks: { tell: { at: at(9) } } });
  delete limits[0].acts;

  assert.match(found.time.value, /14:09 电话首报/);
  assert.match(found.response.value, /已报：14:09 电话首报$/);
  assert.match(late.response.value, /已报：14:14 电话首报\n.*14:14 才报$/);
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
    "发生时刻待核，2026-11-22 14:05 发现，14:06 拨打 110，14:13 电话首报，15:05 结束");
});

test("a further report begins with what changed since the last one", () => {
  const found = told("update", { ticks: { ":phone": { at: at(8) } } });

  assert.deepStrictEqual(found.order.slice(0, 4), ["course", "response", "next", "time"]);
  assert.strictEqual(found.course.value, [
    "上次报告（14:13）以来的变化：", "2026-11-22 14:15 王队到场", "此前：", "2026-11-22 14:05 发现：抢劫",
    "14:05 聚集人数：20 人。", "14:09 聚集人数：56 人。",
  ].join("\n"));
  assert.strictEqual(found.response.value, [
    "正在做：第一分钟（已做 3/4 步）", "现场指挥：待核（至少按Ⅱ级应当是：分公司指挥）", "上次报告以来做的：",
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

test("no cell runs as a formula, wherever it comes from", () => {
  const evil = ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\n=1", "  =1", "＝1", "＋1", "－1", "＠1"];
  const rows = reportForms.csv({
    title: evil[0], meta: evil[1], fields: evil.map((text) => ({ label: text, value: text })),
    log: evil.map((text) => ({ time: "2026-11-22 14:05:00", entry: text })),
  });

  evil.forEach((text) => {
    assert.ok(!rows.includes(`"${text}"`), JSON.stringify(text));
    assert.ok(rows.includes(`"'${text}"`), JSON.stringify(text));
  });
  assert.ok(rows.includes('"2026-11-22 14:05:00","\'=1+1"'));
});

test("what somebody else did says so, and what was skipped does not pass for done", () => {
  const one = run();
  Object.assign(one.outlook, { done: 3, skipped: 1 });
  one.outlook.blocks[0].entries[1].tick.others = true;
  one.outlook.blocks[0].entries[2].tick = { at: at(21) };
  const found = reportFields("update", one, DATA, {});
  const value = (id) => found.find((field) => field.id === `update:${id}`).value;

  assert.match(value("response"), /做2（别人做的）/);
  assert.match(value("next"), /清单上没有还开着的：做了 3 步，没做 1 步。/);
});
