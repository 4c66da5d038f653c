/**
 * The tiles of the page come in as they were built, copies of their pictograms go out: the page's own
 * drawings are in no script.
 */
(function (handbook) {
  "use strict";

  /**
   * @param {Element} page that holds the tiles, before anything in it is replaced
   * @returns {function(string): Array<?Node>} pictograms of incidents, given as `robbery,media`
   */
  function tileIcons(page) {
    var icons = Object.create(null);
    page.querySelectorAll("[data-incident]").forEach(function (tile) {
      icons[tile.getAttribute("data-incident")] = tile.querySelector("svg");
    });
    return function (ids) {
      return ids.split(",").map(function (id) { return icons[id] ? icons[id].cloneNode(true) : null; });
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.tileIcons = tileIcons;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
