/**
 * Numbers come in, letters that people can read to each other go out, and back. 32 digits and
 * letters without I, L, O and U, five bits each; a checksum of 21 bits notices every single wrong
 * letter, every two swapped neighbours and any damage within four letters.
 */
(function (handbook) {
  "use strict";

  var LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  var GROUP = 4;
  var SPARE = 5;  // fewer bits than this are zeros that fill the last letter
  var CHECK_BITS = 21;
  var ALL_ONES = 0x1FFFFF;
  var POLYNOMIAL = 0x102899;  // CRC-21 of CAN FD, ISO 11898-1

  /** `number` as `width` bits, the highest first. */
  function bits(number, width) {
    return Array.from({ length: width }, function (_, i) {
      return Math.floor(number / Math.pow(2, width - 1 - i)) % 2;
    });
  }

  function number(list) {
    return list.reduce(function (sum, bit) { return sum * 2 + bit; }, 0);
  }

  /** The checksum of bits: what is left after division by the polynomial. */
  function check(list) {
    var left = list.reduce(function (rest, bit) {
      var top = (rest >>> (CHECK_BITS - 1)) & 1, moved = (rest << 1) & ALL_ONES;
      return top ^ bit ? moved ^ POLYNOMIAL : moved;
    }, ALL_ONES);
    return bits(left ^ ALL_ONES, CHECK_BITS);  // inverted, so that zeros at the end are noticed
  }

  /** Bits as groups of letters, `3F0K-…`; zeros fill the last letter, then comes the checksum. */
  function written(list) {
    var spare = (5 - (list.length + CHECK_BITS) % 5) % 5;
    var filled = list.concat(bits(0, spare));
    var all = filled.concat(check(filled)), letters = "";
    for (var i = 0; i < all.length; i += 5) { letters += LETTERS[number(all.slice(i, i + 5))]; }
    return letters.match(new RegExp(".{1," + GROUP + "}", "g")).join("-");
  }

  /**
   * The bits of what somebody typed, or null if it cannot be right. Case, spaces and dashes do not
   * matter; O is read as 0, I and L as 1.
   * @param {string} text
   * @returns {number[] | null}
   */
  function read(text) {
    var plain = text.normalize("NFKC").toUpperCase().replace(/[\s\-\u2010-\u2015\u2212_.]/g, "")
      .replace(/O/g, "0").replace(/[IL]/g, "1");
    var places = Array.from(plain, function (letter) { return LETTERS.indexOf(letter); });
    if (places.length * 5 <= CHECK_BITS || places.indexOf(-1) >= 0) { return null; }
    var all = places.reduce(function (sum, place) { return sum.concat(bits(place, 5)); }, []);
    var told = all.slice(0, -CHECK_BITS);
    return check(told).join() === all.slice(-CHECK_BITS).join() ? told : null;
  }

  handbook.quiz = handbook.quiz || {};
  handbook.quiz.letters = { SPARE: SPARE, bits: bits, number: number, written: written, read: read };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
