const test = require("node:test");
const assert = require("node:assert/strict");

globalThis.window = globalThis;
globalThis.dispatchEvent = () => true;
globalThis.localStorage = {
  kept: new Map(),
  getItem(key) { return this.kept.has(key) ? this.kept.get(key) : null; },
  setItem(key, value) { this.kept.set(key, value); },
};
require("../../generator/client/outlet.js");

const outlet = globalThis.Handbook.outlet;

test("numbers as people write them can be dialled", () => {
  for (const number of ["110", "13800000000", "021-12345678", "(021) 12345678", "400 123 4567",
    "021-12345678\u8f6c02", "+86 21 12345678", "12345678-601"]) {
    assert.ok(outlet.sound(number), number);
  }
});

test("what is no number is refused", () => {
  for (const text of ["", "1", "138x", "<b>1380000</b>", "javascript:alert(1)", "13800000000;wait",
    "1234567890123456789012345"]) {
    assert.ok(!outlet.sound(text), text);
  }
});

test("full-width digits and long dashes become plain ones", () => {
  assert.equal("021-12345678", outlet.plain(" \uff10\uff12\uff11\u2014\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18 "));
});

test("a telephone dials the extension after a pause", () => {
  assert.equal("tel:02112345678,02", outlet.address("021-12345678\u8f6c02"));
});

test("what is kept comes back, and what somebody spoilt does not", () => {
  assert.ok(outlet.keep({ manager: "13800000000", "manager/b": "javascript:alert(1)" }));
  assert.deepEqual({ manager: "13800000000" }, outlet.all());
  globalThis.localStorage.setItem("counter-handbook-outlet", "no data");
  assert.deepEqual({}, outlet.all());
});
