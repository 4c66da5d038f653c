/**
 * <list-filter>: narrows the list of its page by what is typed and by kind, and says how many are
 * left. Items carry `data-item` (its value is searched too), groups of them `data-group`.
 */
(function (handbook) {
  "use strict";

  if (typeof HTMLElement === "undefined") { return; }

  var fill = handbook.dom.fill;

  class ListFilter extends HTMLElement {
    connectedCallback() {
      if (this.items) { return; }
      this.items = Array.from(document.querySelectorAll("[data-item]")).map((node) => ({
        node: node, kinds: node.dataset, text: node.dataset.item + " " + node.textContent
      }));
      this.groups = Array.from(document.querySelectorAll("[data-group]"));
      this.told = this.querySelector(".filter-told");
      this.typed = this.querySelector("input[type=search]");
      this.facets = Array.from(this.querySelectorAll("[data-facet]"));
      this.addEventListener("input", () => this.narrow());
      window.addEventListener("hashchange", () => this.reveal());
      this.classList.add("is-ready");
      this.narrow();
    }

    wanted() {
      const found = {};
      this.facets.forEach((facet) => {
        found[facet.dataset.facet] = facet.querySelector("input:checked").value;
      });
      return found;
    }

    narrow() {
      const wanted = this.wanted();
      let shown = 0;
      this.items.forEach((item) => {
        const there = handbook.listMatch.matches(item.text, item.kinds, this.typed.value, wanted);
        item.node.hidden = !there;
        shown += there ? 1 : 0;
      });
      this.groups.forEach((group) => this.fold(group));
      this.told.textContent = shown
        ? fill(this.dataset.shown, { shown: shown, all: this.items.length }) : this.dataset.none;
    }

    /** A group without items is not shown, nor the heading before it. */
    fold(group) {
      const empty = !group.querySelector("[data-item]:not([hidden])");
      const heading = group.previousElementSibling;
      group.hidden = empty;
      if (heading && heading.tagName === "H2") { heading.hidden = empty; }
    }

    /** A link to an item that is filtered out takes the filter away. */
    reveal() {
      const target = handbook.namedPart();
      if (target && target.closest("[hidden]")) {
        this.typed.value = "";
        this.facets.forEach((facet) => { facet.querySelector("input").checked = true; });
        this.narrow();
        target.scrollIntoView();
      }
    }
  }

  customElements.define("list-filter", ListFilter);
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
