/**
 * A text comes in, its SHA-256 in hexadecimal digits goes out. Browsers have no `crypto.subtle` on
 * plain http, so it is computed here. Source: FIPS 180-4.
 */
(function (handbook) {
  "use strict";

  /** The first 32 bits of the fractional part of the root of a prime. */
  function fraction(prime, power) {
    return (Math.pow(prime, power) % 1) * 4294967296 | 0;
  }

  function primes(count) {
    var found = [];
    for (var n = 2; found.length < count; n += 1) {
      if (found.every(function (p) { return n % p; })) { found.push(n); }
    }
    return found;
  }

  var K = primes(64).map(function (prime) { return fraction(prime, 1 / 3); });
  var START = primes(8).map(function (prime) { return fraction(prime, 1 / 2); });

  function utf8(text) {
    var bytes = [], code = encodeURIComponent(text);
    for (var i = 0; i < code.length; i += 1) {
      if (code[i] === "%") { bytes.push(parseInt(code.substr(i + 1, 2), 16)); i += 2; }
      else { bytes.push(code.charCodeAt(i)); }
    }
    return bytes;
  }

  function turned(word, by) { return (word >>> by) | (word << (32 - by)); }

  function schedule(blocks, at) {
    var w = blocks.slice(at, at + 16);
    for (var i = 16; i < 64; i += 1) {
      var a = w[i - 15], b = w[i - 2];
      var s0 = turned(a, 7) ^ turned(a, 18) ^ (a >>> 3);
      var s1 = turned(b, 17) ^ turned(b, 19) ^ (b >>> 10);
      w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
    }
    return w;
  }

  function mixed(hash, w) {
    var a = hash[0], b = hash[1], c = hash[2], d = hash[3];
    var e = hash[4], f = hash[5], g = hash[6], h = hash[7];
    for (var i = 0; i < 64; i += 1) {
      var s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
      var one = (h + s1 + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
      var s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
      var two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g; g = f; f = e; e = (d + one) | 0;
      d = c; c = b; b = a; a = (one + two) | 0;
    }
    return [a, b, c, d, e, f, g, h].map(function (word, i) { return (word + hash[i]) | 0; });
  }

  function padded(bytes) {
    var blocks = [], bits = bytes.length * 8, length = ((bytes.length + 8) >> 6) * 16 + 16;
    for (var i = 0; i < length; i += 1) { blocks.push(0); }
    bytes.forEach(function (byte, i) { blocks[i >> 2] |= byte << (24 - (i % 4) * 8); });
    blocks[bytes.length >> 2] |= 0x80 << (24 - (bytes.length % 4) * 8);
    blocks[length - 2] = Math.floor(bits / 4294967296);
    blocks[length - 1] = bits | 0;
    return blocks;
  }

  /** @param {string} text taken as UTF-8; lone surrogates are refused with a URIError */
  function sha256(text) {
    var blocks = padded(utf8(text)), hash = START;
    for (var at = 0; at < blocks.length; at += 16) { hash = mixed(hash, schedule(blocks, at)); }
    return hash.map(function (word) { return (word >>> 0).toString(16).padStart(8, "0"); }).join("");
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.sha256 = sha256;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
