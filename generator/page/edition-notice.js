/**
 * Tells the edition on every page: that it is past its review, quietly at the foot that it soon
 * will be, and which one it is at the foot of each printed sheet.
 */
(function (handbook) {
  "use strict";

  if (typeof document === "undefined" || !handbook.edition) { return; }

  var edition = handbook.edition, make = handbook.dom.make;

  /** A style sheet cannot read the page's heading, so it is given to it, as a quoted string. */
  function nameSheets() {
    var heading = document.querySelector("h1");
    var foot = handbook.dom.fill(edition.paper, { page: heading ? heading.textContent.trim() : "" });
    document.documentElement.style.setProperty("--page-foot", JSON.stringify(foot));
  }

  function show() {
    var today = handbook.editionDay.dayOf(new Date());
    var standing = handbook.editionDay.standing(today, edition.review_by);
    var main = document.querySelector("main") || document.body;
    var foot = document.querySelector(".foot-edition");
    if (standing.expired) {
      main.prepend(make("p", { "class": "edition-expired", role: "status" }, edition.expired));
    } else if (standing.left !== null && foot) {
      foot.append(" ", make("span", { "class": "edition-left" },
        handbook.dom.fill(edition.left, { days: standing.left })));
    }
  }

  nameSheets();
  show();
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
