/** What this tab knows and how safe it is, with a store that can be told to fail. */
"use strict";

const assert = require("node:assert");
const { test } = require("node:test");

require("./logic.js");

const { chain, journal } = globalThis.Handbook.checklist;

// What a store never answers must not keep node from ending.
const ticking = globalThis.setTimeout;
globalThis.setTimeout = (...given) => ticking(...given).unref();

function storeOf(kept) {
  const store = { kept, copies: [], refuses: false, waiting: [], loads: 0 };
  store.append = (event) => new Promise((resolve, reject) => {
    store.waiting.push(() => {
      if (store.refuses) { reject(new Error("refused")); } else { kept.push(event); resolve(); }
    });
  });
  store.load = () => {
    store.loads += 1;
    return Promise.resolve({
      events: kept.slice(), copies: store.copies.slice(), refused: false });
  };
  store.watch = (changed, came) => {
    store.came = came;
    return () => {};
  };
  store.settle = async () => {
    store.waiting.splice(0).forEach((settle) => settle());
    await new Promise((done) => { setImmediate(done); });
  };
  return store;
}

test("an event counts at once and is kept when the store says so", async () => {
  const store = storeOf([]), book = journal(store, "2026.11", () => {});

  const run = book.append("", "start", "robbery", null);
  const [event] = book.events();
  assert.deepStrictEqual([run, "saving"], [event.id, book.safety(event.id)]);

  await store.settle();
  assert.deepStrictEqual(["kept", "kept"], [book.safety(event.id), book.safety()]);
  assert.match(event.id, /^[0-9a-f]{12}-1$/);
  assert.deepStrictEqual([1, "2026.11", run], [event.v, event.edition, event.run]);
});

test("a store that refuses is reported, and asked again at the next event", async () => {
  const store = storeOf([]), book = journal(store, "2026.11", () => {});
  store.refuses = true;
  const run = book.append("", "start", "robbery", null);
  await store.settle();
  assert.deepStrictEqual([true, "refused"], [book.refused, book.safety()]);

  store.refuses = false;
  book.append(run, "tick", "call", null);
  await store.settle();
  assert.deepStrictEqual([false, "kept"], [book.refused, book.safety()]);
  assert.deepStrictEqual(["start", "tick"], store.kept.map((event) => event.kind));
});

test("time never runs backwards, even when the clock is set back", (t) => {
  const book = journal(storeOf([]), "2026.11", () => {});
  t.mock.timers.enable({ apis: ["Date"], now: 50000 });
  const run = book.append("", "start", "robbery", null);
  book.append(run, "tick", "call", null);
  t.mock.timers.setTime(20000);
  book.append(run, "untick", "call", null);

  assert.deepStrictEqual([50000, 50001, 50002], book.events().map((event) => event.at));
  assert.deepStrictEqual([50000, 50000, 20000], book.events().map((event) => event.wall));
});

test("an event comes after everything that was read", async () => {
  const later = { v: 1, id: "b-1", run: "b-1", at: 7e12, wall: 7e12, kind: "start", item: "", edition: "" };
  const book = journal(storeOf([later]), "2026.11", () => {});

  await book.load();
  const run = book.append("", "start", "x", null);
  const [event] = book.events().filter((one) => one.run === run);

  assert.strictEqual(event.at, 7e12 + 1);
});

test("reading is done once at a time and once more when asked meanwhile", async () => {
  const store = storeOf([]), book = journal(store, "2026.11", () => {});

  book.load();
  book.load();
  book.load();
  await new Promise((done) => { setImmediate(done); });

  assert.deepStrictEqual([2, true], [store.loads, book.loaded]);
});

test("a run is worked out once for every change, whoever made it", async () => {
  const kept = [], book = journal(storeOf(kept), "2026.11", () => {});
  const list = {};
  const run = book.append("", "start", "robbery", { list, facts: {} });
  const before = book.state(run);
  assert.strictEqual(book.state(run), before);

  book.append(run, "note", "", "到门口了");
  assert.deepStrictEqual([0, 1], [before.notes.length, book.state(run).notes.length]);

  const other = { ...book.events()[1], id: "ffffffffffff-1", value: "人走了" };
  kept.push({ ...other, id: "ffffffffffff-2" });
  book.absorb([other]);
  assert.strictEqual(book.state(run).notes.length, 2);
  await book.load();
  assert.strictEqual(book.state(run).notes.length, 3);
});

/** An event as another tab left it. */
const LEFT = { v: 1, id: "b-1", run: "b-1", at: 5, wall: 5, kind: "start", item: "", edition: "", value: null };

test("a copy that another tab left is no promise: it is saving until it is kept or refused", async () => {
  const store = storeOf([]), book = journal(store, "2026.11", () => {});
  store.copies = [LEFT];
  store.refuses = true;

  await book.load();
  assert.deepStrictEqual(["saving", true], [book.safety("b-1"), book.knows("b-1")]);
  await store.settle();
  assert.deepStrictEqual(["refused", true], [book.safety("b-1"), book.refused]);

  store.refuses = false;
  await book.load();  // as when the tab is looked at again
  await store.settle();
  assert.deepStrictEqual(["kept", false, [LEFT]], [book.safety("b-1"), book.refused, store.kept]);
});

test("what another tab could keep after all is kept here, too", async () => {
  const store = storeOf([]), book = journal(store, "2026.11", () => {});
  store.refuses = true;
  book.append("", "start", "robbery", null);
  await store.settle();

  store.kept.push(...book.events());
  await book.load();

  assert.deepStrictEqual(["kept", false], [book.safety(), book.refused]);
});

test("what another tab has put on the disk is known here, once, without reading again", async () => {
  const other = journal(storeOf([]), "2026.11", () => {});
  const run = other.append("", "start", "robbery", null);
  let changes = 0;
  const store = storeOf([]), book = journal(store, "2026.11", () => { changes += 1; });
  book.watch();
  book.append("", "start", "media", null);
  const [own] = book.events();
  changes = 0;

  store.came(other.events()[0]);
  store.came(other.events()[0]);
  assert.deepStrictEqual([[own.id, run], 1, 0, "saving"],
    [book.events().map((event) => event.id), changes, store.loads, book.safety()]);

  // A write of our own that another tab has done, too.
  store.came(own);
  assert.deepStrictEqual(["kept", 2], [book.safety(), changes]);
});

test("a write that is not answered counts as refused after a while, and as kept when it is answered", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  let told = 0;
  const store = storeOf([]), book = journal(store, "2026.11", () => { told += 1; });
  const run = book.append("", "start", "robbery", null);
  t.mock.timers.tick(9999);
  assert.deepStrictEqual(["saving", false], [book.safety(), book.refused]);

  told = 0;
  t.mock.timers.tick(1);
  assert.deepStrictEqual(["refused", true, 1], [book.safety(run), book.refused, told]);
  book.append(run, "tick", "call", null);
  assert.strictEqual(store.waiting.length, 2, "the first is still under way: it is not written twice");

  await store.settle();
  t.mock.timers.tick(20000);
  assert.deepStrictEqual(["kept", false], [book.safety(), book.refused]);
});

test("what was read from the store is not refused by a write that is answered late", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const store = storeOf([]), book = journal(store, "2026.11", () => {});
  book.append("", "start", "robbery", null);
  store.kept.push(...book.events());
  await book.load();

  store.refuses = true;
  await store.settle();
  t.mock.timers.tick(20000);
  assert.deepStrictEqual(["kept", false], [book.safety(), book.refused]);
});

test("nothing is written into a run that a later program has shaped, whoever asks", async () => {
  let barred = 0;
  const store = storeOf([LEFT, { ...LEFT, id: "b-2", v: 2 }]);
  const book = journal(store, "2026.11", () => {}, () => { barred += 1; });
  await book.load();

  assert.strictEqual(book.append("b-1", "field", "first:place", "x"), "b-1");
  assert.deepStrictEqual([2, 0, 1], [book.events().length, store.waiting.length, barred]);
  book.append("", "start", "robbery", null);
  assert.deepStrictEqual([3, 1], [book.events().length, barred]);
});

/** A run of `count` ticks as a tab seals it. */
function sealed(count) {
  const made = [{ ...LEFT, prev: "" }];
  for (let i = 1; i < count; i += 1) {
    made.push({ ...LEFT, id: "b-" + (i + 1), at: 5 + i, kind: "tick", item: "s", prev: chain.seal(made[i - 1]) });
  }
  return made;
}

test("a run that was changed where it is kept is found out after it was opened, a few events at a time", async (t) => {
  const whole = sealed(50), changed = whole.map((event) => ({ ...event }));
  changed[30].wall -= 60000;
  for (const [kept, wanted] of [[whole, false], [changed, true]]) {
    t.mock.timers.enable({ apis: ["setTimeout"] });
    let told = 0;
    const book = journal(storeOf(kept.map((event) => ({ ...event }))), "2026.11", () => { told += 1; });
    assert.strictEqual(book.isChanged("b-1"), false, "not before all is read");
    await book.load();
    assert.strictEqual(book.isChanged("b-1"), false);
    told = 0;
    t.mock.timers.tick(1010);
    assert.strictEqual(book.isChanged("b-1"), false, "the first few are not all");
    for (let i = 0; i < 5; i += 1) { t.mock.timers.tick(20); }
    assert.deepStrictEqual([wanted, wanted ? 1 : 0], [book.isChanged("b-1"), told]);
    t.mock.timers.reset();
  }
});

test("reading again what is known already works nothing out anew", async () => {
  const store = storeOf([LEFT]), book = journal(store, "2026.11", () => {});
  await book.load();
  const before = book.state("b-1"), [event] = book.events();

  store.kept[0] = { ...LEFT };
  await book.load();

  assert.ok(book.state("b-1") === before && book.events()[0] === event);
});
