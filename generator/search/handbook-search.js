/**
 * <handbook-search>: one box in which people type what is going on, and the pages and steps that
 * answer. The index comes with the first touch, so that a page nobody searches on loads nothing.
 *
 * `data-index` is the path of the index from the site's root, `data-root` leads there from this
 * page, `data-words` are its words; a second box on the page (`class="search-large"`) takes them
 * from the first and hides it.
 */
(function (handbook) {
  "use strict";

  if (typeof customElements === "undefined") { return; }
  var make = handbook.dom.make;
  var boxes = 0;

  class HandbookSearch extends HTMLElement {
    connectedCallback() {
      if (this.input) { return; }
      var first = document.querySelector("handbook-search[data-index]");
      if (!first) { return; }
      if (first !== this) { first.hidden = true; }
      this.root = first.dataset.root.replace(/\/?$/, "/");
      this.address = this.root + first.dataset.index;
      this.words = JSON.parse(first.dataset.words);
      this.name = "search-" + (boxes += 1);
      this.options = [];
      this.chosen = null;
      this.build();
      this.listen();
    }

    build() {
      var words = this.words, list = this.name + "-list";
      var large = this.classList.contains("search-large");
      this.input = make("input", {
        type: "text", role: "combobox", "class": "search-input", "aria-label": words.label,
        placeholder: large ? words.placeholder_large : words.placeholder,
        "aria-controls": list, "aria-expanded": "false",
        "aria-autocomplete": "list", autocomplete: "off", autocapitalize: "off", spellcheck: "false",
        enterkeyhint: "go"
      });
      this.clear = make("button", { type: "button", "class": "search-clear", "aria-label": words.clear,
        hidden: true }, make("span", { "aria-hidden": "true" }, "\u00d7"));
      this.note = make("div", { "class": "search-notes" });
      this.list = make("div", { role: "listbox", id: list, "class": "search-list",
        "aria-label": words.title });
      this.phones = make("p", { "class": "search-phones" });
      this.panel = make("div", { "class": "search-panel", hidden: true },
        this.note, this.list, this.phones);
      this.status = handbook.dom.speaker();
      this.append(make("div", { "class": "search-box" }, this.input, this.clear),
        this.panel, this.status);
    }

    listen() {
      var self = this;
      this.input.addEventListener("focus", function () { self.prepare(); self.show(); });
      this.input.addEventListener("input", function (event) {
        if (!event.isComposing) { self.show(); }
      });
      this.input.addEventListener("compositionend", function () { self.show(); });
      this.input.addEventListener("keydown", function (event) { self.key(event); });
      this.clear.addEventListener("click", function () {
        self.input.value = "";
        self.input.focus();
        self.show();
      });
      this.list.addEventListener("click", function (event) {
        if (event.target.closest("a")) { self.close(); }
      });
      this.addEventListener("focusout", function (event) {
        if (!self.contains(event.relatedTarget)) { self.close(); }
      });
      document.addEventListener("pointerdown", function (event) {
        if (!self.contains(event.target)) { self.close(); }
      });
      document.addEventListener("keydown", function (event) { self.open(event); });
    }

    prepare() {
      var self = this;
      handbook.searchLoaded(this.address, function (engine) {
        self.engine = engine;
        self.failed = !engine;
        if (!self.panel.hidden) { self.show(); }  // somebody is waiting for it
      });
    }

    /** `/` and Ctrl-K lead to the box, except where somebody is typing. */
    open(event) {
      var slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
      var combined = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
      var typing = event.target.closest &&
        event.target.closest("input, textarea, select, [contenteditable]");
      if (this.hidden || event.isComposing || !(combined || (slash && !typing))) { return; }
      event.preventDefault();
      this.input.focus();
      this.input.select();
    }

    key(event) {
      if (event.isComposing || event.keyCode === 229) { return; }
      var at = this.options.indexOf(this.chosen), open = !this.panel.hidden;
      if (event.key === "Escape") {
        if (open) { this.close(); } else { this.input.value = ""; this.show(); }
      } else if (event.key === "Enter" && open && this.chosen) {
        this.chosen.click();
      } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        if (!open) { this.show(); return void event.preventDefault(); }
        var step = event.key === "ArrowDown" ? 1 : -1, count = this.options.length;
        if (count) { this.choose(this.options[(at + step + count) % count]); }
      } else { return; }
      event.preventDefault();
    }

    /** The answer to what stands in the box now. */
    show() {
      var query = this.input.value.trim(), words = this.words;
      this.clear.hidden = !this.input.value;
      if (!query) { this.status.textContent = ""; this.close(); return; }
      if (!this.engine) { this.wait(); return; }
      var drawn = handbook.search.drawn(this.engine.ask(query), {
        index: handbook.searchIndex, words: words, root: this.root, id: this.name, query: query
      });
      this.fillPanel(drawn.note, drawn.groups, drawn.sure ? [] : handbook.searchIndex.phones);
      this.options = drawn.options;
      this.status.textContent = drawn.said;
      this.choose(drawn.best);
    }

    wait() {
      var words = this.words;
      var home = make("a", { href: this.root + "index.html" }, words.home);
      var note = this.failed ? [words.broken, " ", home] : words.loading;
      this.options = [];
      this.choose(null);
      this.fillPanel(make("p", { "class": "search-note" }, note), [], []);
      this.status.textContent = this.failed ? words.broken : words.loading;
    }

    fillPanel(note, groups, phones) {
      this.note.textContent = "";
      handbook.dom.append(this.note, [note]);
      this.list.textContent = "";
      handbook.dom.append(this.list, groups);
      this.list.hidden = !groups.length;
      this.phones.textContent = "";
      this.phones.hidden = !phones.length;
      handbook.dom.append(this.phones, phones.map(function (phone) {
        return make("span", {}, phone.label, " ", make("b", {}, phone.number));
      }));
      this.panel.hidden = false;
      document.body.classList.add("search-open");
      this.input.setAttribute("aria-expanded", String(groups.length > 0));
      this.list.scrollTop = 0;
    }

    /** Marks the link that Enter leads to. */
    choose(option) {
      if (this.chosen) { this.chosen.setAttribute("aria-selected", "false"); }
      this.chosen = option;
      if (!option) { this.input.removeAttribute("aria-activedescendant"); return; }
      option.setAttribute("aria-selected", "true");
      this.input.setAttribute("aria-activedescendant", option.id);
      var list = this.list, top = option.offsetTop, bottom = top + option.offsetHeight;
      if (top < list.scrollTop) { list.scrollTop = top; }
      if (bottom > list.scrollTop + list.clientHeight) { list.scrollTop = bottom - list.clientHeight; }
    }

    close() {
      this.panel.hidden = true;
      document.body.classList.remove("search-open");
      this.choose(null);
      this.input.setAttribute("aria-expanded", "false");
    }
  }

  customElements.define("handbook-search", HandbookSearch);
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
