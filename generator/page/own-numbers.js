/**
 * Where a page says "see the wall card" for a number (`data-contact`), it shows the outlet's own
 * number as soon as this computer knows it.
 */
(function (handbook) {
  "use strict";

  if (typeof document === "undefined") { return; }

  var make = handbook.dom.make, outlet = handbook.outlet;

  function show() {
    var numbers = outlet.all();
    document.querySelectorAll("[data-contact]").forEach(function (place) {
      var number = numbers[place.dataset.contact];
      if (place.dataset.without === undefined) { place.dataset.without = place.textContent; }
      place.textContent = number ? "" : place.dataset.without;
      place.classList.toggle("number-known", Boolean(number));
      if (number) { place.append(make("a", { href: outlet.address(number) }, number)); }
    });
  }

  outlet.watch(show);
  if (document.readyState === "loading") { document.addEventListener("DOMContentLoaded", show); }
  else { show(); }
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
