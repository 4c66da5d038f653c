/**
 * Named texts come in, a zip archive of them goes out: stored, not compressed.
 * Source: APPNOTE.TXT 6.3, the parts every reader knows.
 */
(function (handbook) {
  "use strict";

  var DAY_ONE = 33;  // 1 January 1980: no clock may reach the file
  var UTF8_NAMES = 0x0800;

  var TABLE = [];
  for (var n = 0; n < 256; n += 1) {
    var c = n;
    for (var k = 0; k < 8; k += 1) { c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1; }
    TABLE.push(c >>> 0);
  }

  function crc32(bytes) {
    var crc = 0xffffffff;
    for (var i = 0; i < bytes.length; i += 1) { crc = (crc >>> 8) ^ TABLE[(crc ^ bytes[i]) & 255]; }
    return (crc ^ 0xffffffff) >>> 0;
  }

  /** Numbers as little-endian bytes; `sizes` says how many each takes. */
  function packed(numbers, sizes) {
    var bytes = [];
    numbers.forEach(function (number, i) {
      for (var b = 0; b < sizes[i]; b += 1) { bytes.push(Math.floor(number / Math.pow(256, b)) & 255); }
    });
    return bytes;
  }

  function local(file) {
    return packed([0x04034b50, 20, UTF8_NAMES, 0, 0, DAY_ONE, file.crc, file.size, file.size,
      file.name.length, 0], [4, 2, 2, 2, 2, 2, 4, 4, 4, 2, 2]);
  }

  function central(file) {
    return packed([0x02014b50, 20, 20, UTF8_NAMES, 0, 0, DAY_ONE, file.crc, file.size, file.size,
      file.name.length, 0, 0, 0, 0, 0, file.at], [4, 2, 2, 2, 2, 2, 2, 4, 4, 4, 2, 2, 2, 2, 2, 4, 4]);
  }

  /**
   * @param {Object<string, string>} texts by name
   * @returns {Uint8Array}
   */
  function zip(texts) {
    var encoder = new TextEncoder(), pieces = [], at = 0;
    function put(bytes) { pieces.push(bytes); at += bytes.length; }
    var files = Object.keys(texts).map(function (name) {
      var bytes = encoder.encode(texts[name]);
      var file = { name: encoder.encode(name), size: bytes.length, crc: crc32(bytes), at: at };
      put(local(file));
      put(file.name);
      put(bytes);
      return file;
    });
    var start = at;
    files.forEach(function (file) {
      put(central(file));
      put(file.name);
    });
    put(packed([0x06054b50, 0, 0, files.length, files.length, at - start, start, 0],
      [4, 2, 2, 2, 2, 4, 4, 2]));
    var whole = new Uint8Array(at), place = 0;
    pieces.forEach(function (piece) {
      whole.set(piece, place);
      place += piece.length;
    });
    return whole;
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.zip = zip;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
