/** The log cannot be changed unnoticed, and comes back from a file as it was. */
"use strict";

const assert = require("node:assert");
const { createHash } = require("node:crypto");
const { test } = require("node:test");

const { chain, file, sha256 } = require("./logic.js");

test("SHA-256 says what others say, at every length around a block, in Chinese too", () => {
  assert.strictEqual(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  for (let length = 0; length < 200; length += 1) {
    for (const text of ["a".repeat(length), "报案😀".repeat(length)]) {
      assert.strictEqual(sha256(text), createHash("sha256").update(text).digest("hex"));
    }
  }
});

/** A log as several tabs write it: each event rests on the last one its tab knew. */
function log() {
  const events = [];
  function add(id, prev, value) {
    const event = {
      v: 1, id, run: "a-1", at: events.length, wall: 5, kind: "note", item: "", edition: "e", value,
      prev: prev ? chain.seal(prev) : "",
    };
    events.push(event);
    return event;
  }
  const start = add("a-1", null, "开始");
  const left = add("a-2", start, "左");
  const right = add("b-1", start, "右");
  add("a-3", left, "左二");
  add("b-2", right, "右二");
  return events;
}

test("an untouched log holds, in any order", () => {
  assert.deepStrictEqual(chain.verified(log().reverse()), { broken: [], unsealed: 0 });
});

test("a changed or removed event breaks what rests on it", () => {
  const changed = log().map((e) => (e.id === "a-2" ? { ...e, value: "改过" } : e));
  const removed = log().filter((e) => e.id !== "b-1");

  assert.deepStrictEqual(chain.verified(changed).broken, ["a-3"]);
  assert.deepStrictEqual(chain.verified(removed).broken, ["b-2"]);
});

test("a file comes back as it was written; any change of it is noticed", () => {
  const text = file.written("a-1", log());

  assert.deepStrictEqual(file.read(text), { run: "a-1", events: log(), seal: chain.sealOf(log()).slice(0, 8), drill: false, changed: false });
  assert.strictEqual(file.read(text.replace("右二", "右三")).changed, true);
  assert.strictEqual(file.read(text.replace('"wall": 5', '"wall": 6')).changed, true);
  const cut = JSON.parse(text);
  cut.events.pop();
  assert.strictEqual(file.read(JSON.stringify(cut)).changed, true);
});

test("the order of keys, and how a store keeps them, changes no seal", () => {
  const turned = log().map((e) => Object.fromEntries(Object.entries(e).reverse()));

  assert.strictEqual(chain.sealOf(turned), chain.sealOf(log()));
});

test("events without a seal, from before there were seals, are counted and not blamed", () => {
  const old = log().map(({ prev, ...rest }) => rest);

  assert.deepStrictEqual(chain.verified(old), { broken: [], unsealed: 5 });
});

test("what is no file of ours is refused", () => {
  assert.deepStrictEqual(["not_ours", "not_ours", "not_ours", "nothing"],
    ["", "{}", "[1]", '{"format":"counter-handbook-run","events":[{"id":1}]}'].map((t) => file.read(t).error));
});

test("a file says whether it holds a drill, as far as its beginning is there", () => {
  const drill = log();
  drill[0] = { ...drill[0], value: { drill: { title: 5 } } };

  assert.strictEqual(file.read(file.written("a-1", drill)).drill, true);
  assert.strictEqual(file.read(file.written("a-1", log())).drill, false);
  assert.strictEqual(file.read(file.written("a-1", log().slice(1))).drill, null);
});
