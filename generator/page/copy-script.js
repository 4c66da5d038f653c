/**
 * Words to read aloud get a button that copies them, also on plain http, where there is no
 * clipboard.
 */
(function (handbook) {
  "use strict";

  function copied(text) {
    var area = document.createElement("textarea");
    area.value = text;
    area.className = "visually-hidden";
    document.body.append(area);
    area.select();
    var done = document.execCommand("copy");
    area.remove();
    return done;
  }

  function addButton(script, words) {
    var label = handbook.dom.make("span", {}, words.copy);
    var button = handbook.dom.make("button", { "class": "button copy", type: "button" }, label);
    button.addEventListener("click", function () {
      if (copied(script.querySelector("blockquote").textContent.trim())) {
        label.textContent = words.copied;
        setTimeout(function () { label.textContent = words.copy; }, 2000);
      }
    });
    script.querySelector("figcaption").append(button);
  }

  if (typeof document !== "undefined") {
    document.querySelectorAll("[data-copy]").forEach(function (script) {
      addButton(script, { copy: script.dataset.copy, copied: script.dataset.copied });
    });
  }
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
