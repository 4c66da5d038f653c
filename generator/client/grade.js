/**
 * Known facts come in, the grade with its reasons goes out; an unknown fact never counts as 0.
 * The twin of handbook/grading/{value,evaluate}.py: both give the same answer to everything.
 */
(function (handbook) {
  "use strict";

  var NO_YES = ["no", "yes"];
  var BLANKS = /^[ \t\r\n\u00a0]+|[ \t\r\n\u00a0]+$/g;
  var REASONS = {
    negative: /^[-\u2212][0-9]/,
    exponent: /^[0-9]+(\.[0-9]+)?[eE][-+]?[0-9]+$/,
    unit: /^[0-9.]+ *[^0-9 .,]+$/,
    separator: /^[0-9][0-9 ,']*$/
  };
  var PLAIN = /^([0-9]+)(?:\.([0-9]+))?$/;

  function optionIds(fact) {
    return fact.type === "choice" ? fact.options.map(function (o) { return o.id; }) : NO_YES;
  }

  function refused(code) {
    return { refused: code };
  }

  function reason(text) {
    var codes = Object.keys(REASONS).filter(function (code) { return REASONS[code].test(text); });
    return codes[0] || "number";
  }

  function readOption(text, fact) {
    var place = optionIds(fact).indexOf(text);
    return place < 0 ? refused("option") : { value: place };
  }

  /** Full-width characters as plain ones, without the blanks around them. */
  function plain(given) {
    return given.replace(/[\uff01-\uff5e]/g, function (wide) {
      return String.fromCharCode(wide.charCodeAt(0) - 0xfee0);
    }).replace(/\u3000/g, " ").replace(BLANKS, "");
  }

  /**
   * What a person typed as a whole number in the fact's smallest unit.
   * @param {string} given
   * @param {Fact} fact
   * @returns {{value: number} | {refused: string}}
   */
  function read(given, fact) {
    var text = plain(given);
    if (!text) { return refused("empty"); }
    if (fact.type !== "number") { return readOption(text, fact); }
    var match = PLAIN.exec(text);
    if (!match) { return refused(reason(text)); }
    var decimals = (match[2] || "").replace(/0+$/, "");
    if (decimals.length > fact.decimals) { return refused("digits"); }
    var value = Number(match[1] + decimals.padEnd(fact.decimals, "0"));
    var most = fact.max * Math.pow(10, fact.decimals);
    return value <= most ? { value: value } : refused("too-big");
  }

  /** A whole number as people write it: "2000.5", or an option's id. */
  function shown(value, fact) {
    if (fact.type !== "number") { return optionIds(fact)[value]; }
    if (!fact.decimals) { return String(value); }
    var digits = String(value).padStart(fact.decimals + 1, "0");
    var point = digits.length - fact.decimals;
    return (digits.slice(0, point) + "." + digits.slice(point)).replace(/\.?0+$/, "");
  }

  function highest(row) {
    return Math.max.apply(null, row.cuts.map(function (cut) { return cut.rank; }));
  }

  function place(row, value) {
    for (var i = 0; i < row.cuts.length; i += 1) {
      if (row.cuts[i].low <= value && value <= row.cuts[i].high) { return i; }
    }
    throw new RangeError(row.id + " has no band for " + value);
  }

  function known(facts, id) {
    return Object.prototype.hasOwnProperty.call(facts, id);
  }

  function hitsOf(table, facts) {
    return table.rows.filter(function (row) { return known(facts, row.fact); })
      .map(function (row) {
        var cut = place(row, facts[row.fact]);
        return { criterion: row.id, fact: row.fact, cut: cut, rank: row.cuts[cut].rank };
      });
  }

  function openRows(table, facts, scope, rank) {
    var rows = [];
    scope.forEach(function (id) {
      if (known(facts, id)) { return; }
      table.rows.forEach(function (row) {
        if (row.fact === id && highest(row) > rank) { rows.push(row); }
      });
    });
    return rows;
  }

  function byRank(list, key) {
    return list.map(function (item, i) { return [item, i]; })
      .sort(function (a, b) { return b[0][key] - a[0][key] || a[1] - b[1]; })
      .map(function (pair) { return pair[0]; });
  }

  function asksOf(rows) {
    var asks = [];
    rows.forEach(function (row) {
      var same = asks.filter(function (ask) { return ask.fact === row.fact; })[0];
      if (same) { same.up_to = Math.max(same.up_to, highest(row)); }
      else { asks.push({ fact: row.fact, up_to: highest(row) }); }
    });
    return byRank(asks, "up_to");
  }

  function raisesOf(table, facts, rank) {
    var raises = [];
    table.rows.forEach(function (row) {
      if (!known(facts, row.fact)) { return; }
      var value = facts[row.fact];
      var next = row.cuts.filter(function (cut) { return cut.rank > rank && cut.low > value; })
        .sort(function (a, b) { return a.low - b.low; })[0];
      if (next) {
        raises.push({
          fact: row.fact, criterion: row.id, value: next.low, more: next.low - value, rank: next.rank
        });
      }
    });
    return raises;
  }

  /**
   * At least `rank`, possibly `up_to`; see Result in evaluate.py for the rest.
   * @param {Table} table
   * @param {Object<string, number>} facts whole numbers by fact id
   * @param {string[]=} scope the unknown facts to ask for; all by default
   */
  function evaluated(table, facts, scope) {
    var hits = hitsOf(table, facts);
    var rank = hits.reduce(function (most, hit) { return Math.max(most, hit.rank); }, 0);
    var maybe = openRows(table, facts, scope || Object.keys(table.facts), rank);
    return {
      rank: rank,
      up_to: maybe.reduce(function (most, row) { return Math.max(most, highest(row)); }, rank),
      because: byRank(hits.filter(function (hit) { return hit.rank > 0; }), "rank"),
      maybe: maybe.map(function (row) { return row.id; }),
      ask: asksOf(maybe),
      raises: raisesOf(table, facts, rank)
    };
  }

  handbook.grade = { read: read, shown: shown, evaluated: evaluated, optionIds: optionIds };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
