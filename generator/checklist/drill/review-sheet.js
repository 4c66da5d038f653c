/**
 * What a drill's review found, as the sheet to talk about afterwards: over the whole width of the
 * page, and on paper before everything else.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make, fill = handbook.dom.fill;

  function reviewSheet(app, drill) {
    var words = app.words, room = handbook.checklist, parts = room.parts, el = parts.el;
    var clock = room.clock, body = make("div", {});
    var node = parts.panel("review", words.drill_stamp + words.drill_review, body);
    var TITLES = [words.drill_when, words.drill_what, words.drill_expected, words.drill_reached,
      words.drill_seen];
    node.classList.add("checklist-review");

    /** A drill of another edition may name a grade that there is not. */
    function grade(rank) {
      var known = app.data.grading.grades[rank];
      return known ? parts.gradeName(words, known) : words.report_unknown;
    }

    /** On a phone every cell bears the title of its column. */
    function cells(all) {
      return all.map(function (cell, i) { return make("td", { "data-title": TITLES[i] }, make("div", {}, cell)); });
    }

    function row(one) {
      var seen = one.mark ? words["drill_mark_" + one.mark] : words.report_unknown;
      var judged = one.told ? [grade(one.rank) + (one.under ? words.drill_under : ""),
        one.reached === null ? null : make("small", {}, clock.time(one.reached))] : words.drill_not_told;
      return make("tr", { "class": !one.told ? "checklist-untold"
        : one.under || one.mark === "no" ? "checklist-under" : "" }, cells([
        [make("b", {}, clock.time(one.at)), make("small", {}, fill(words.drill_minute, one.inject))],
        [make("b", {}, one.inject.say), make("small", {}, one.inject.look_for)],
        grade(one.inject.rank), judged,
        one.told ? [seen, one.marked === null ? null : make("small", {}, clock.time(one.marked))] : ""
      ]));
    }

    function table(found) {
      return el("div", "table-wrap", make("table", {}, make("thead", {}, make("tr", {},
        TITLES.map(function (title) { return make("th", { scope: "col" }, title); }))),
      make("tbody", {}, found.injects.map(row))));
    }

    function lines(title, items) {
      return el("div", "review-part", make("h4", {}, title + " " + items.length),
        items.length ? make("ul", {}, parts.each("li", items)) : make("p", {}, words.drill_none));
    }

    function step(entry) {
      var tag = entry.step.role_label;
      return fill(words.drill_step, { number: entry.step.number, role: tag, what: entry.step["do"] });
    }

    function written(found) {
      var began = new Date(found.began), day = began.getFullYear() + "-" + clock.day(found.began);
      return make("p", {}, words.drill_write_back, make("code", {}, "last_drilled: \"" + day + "\""));
    }

    function summary(found) {
      return el("p", "review-summary", fill(words.drill_summary, {
        title: drill.title, day: clock.day(found.began), began: clock.time(found.began),
        ended: clock.time(found.ended), planned: clock.time(found.planned),
        done: found.done, all: found.all,
        told: found.injects.filter(function (one) { return one.told; }).length,
        injects: found.injects.length,
        under: found.injects.filter(function (one) { return one.under; }).length
      }));
    }

    return {
      node: node,
      /** Shows what review.js found; null as long as the drill goes on. */
      update: function (found) {
        node.hidden = !found;
        parts.refill(body, !found ? [] : [summary(found), table(found), el("div", "review-parts",
          lines(words.drill_late, found.missed.map(function (one) {
            return fill(one.made === null ? words.drill_missed : words.drill_made, {
              label: one.label, due: clock.time(one.due), made: one.made === null ? "" : clock.time(one.made)
            });
          })),
          lines(words.drill_skipped, found.skipped.map(function (entry) {
            return fill(words.drill_because, { what: step(entry), reason: entry.skip.reason });
          })),
          lines(words.drill_open, found.open.map(step))), written(found)]);
      }
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.reviewSheet = reviewSheet;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
