/**
 * <card-check>: a card's code comes in, typed or by the address of its QR code; whether the card is
 * still the one to use goes out, and the list of all cards fills with what was checked in this visit.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make, fill = handbook.dom.fill;

  function today() { return handbook.editionDay.dayOf(new Date()); }

  function form(words, ask) {
    var input = make("input", {
      id: "check-code", type: "text", autocomplete: "off", autocapitalize: "characters",
      spellcheck: "false", enterkeyhint: "go", "aria-describedby": "check-hint"
    });
    var node = make("form", {
      "class": "check-form", onsubmit: function (event) {
        event.preventDefault();
        if (input.value.trim()) { ask(input.value); } else { input.focus(); }
      }
    }, make("label", { "for": "check-code" }, words.label),
    make("div", { "class": "check-entry" }, input,
      make("button", { type: "submit", "class": "button button-main" }, words.check)),
    make("p", { id: "check-hint", "class": "check-hint" }, words.hint));
    return { node: node, input: input };
  }

  /** The bar above the list of all cards: how many are done, print, begin anew. */
  function bar(words, clear) {
    var told = make("p", { "class": "check-told" });
    var node = make("div", { "class": "check-bar" }, told,
      make("button", { type: "button", "class": "button check-print", onclick: function () { print(); } },
        words.print),
      make("button", { type: "button", "class": "button check-clear", onclick: clear }, words.clear));
    return { node: node, told: told };
  }

  function refill(node, children) {
    node.textContent = "";
    handbook.dom.append(node, children);
  }

  /** What the printed list adds to a card that comes down: a box to tick, and what changed. */
  function onPaper(list, id, data) {
    var codes = list.map(function (one) { return one.code; });
    var changed = data.earlier.filter(function (was) {
      return was.id === id && codes.indexOf(handbook.cardJudge.codeOf(was)) >= 0;
    });
    return make("div", { "class": "check-paper" }, make("p", {}, data.words.swapped),
      changed.map(function (was) { return handbook.cardAnswer.changes(was); }));
  }

  /** What was checked, in the rows of the list that stands on the page. */
  function fillRows(element, list, data) {
    var words = data.words, mark = handbook.cardAnswer.mark;
    element.querySelectorAll("[data-card]").forEach(function (cell) {
      var id = cell.dataset.card, verdicts = handbook.cardVisit.verdictsOn(list, id);
      refill(cell, verdicts.length ? verdicts.map(function (verdict) { return mark(verdict, words); }) :
        [make("span", { "class": "check-open" }, words.open)]);
      if (handbook.cardVisit.comesDown(verdicts)) { cell.append(onPaper(list, id, data)); }
    });
    refill(element.querySelector(".check-others"), handbook.cardVisit.others(list).map(function (one) {
      return make("li", {}, mark(one.verdict, words), make("code", {}, one.code));
    }));
  }

  function define() {
    customElements.define("card-check", class extends HTMLElement {
      connectedCallback() {
        if (this.data) { return; }
        this.data = handbook.cardCheckData;
        this.keeper = handbook.cardVisit.keeper("counter-handbook-card-check " + this.data.edition);
        this.status = handbook.dom.speaker(false);
        this.place = make("div", { "class": "check-place" });
        this.form = form(this.data.words, (text) => this.ask(text));
        this.bar = bar(this.data.words, () => this.clear());
        this.build();
        addEventListener("hashchange", () => this.show(true));
        this.show(location.hash.length > 1);
      }

      build() {
        this.querySelector(".check-no-script").remove();
        this.querySelector(".check-start").prepend(this.form.node);
        this.querySelector(".check-start").after(this.place);
        this.querySelector(".check-fields").before(this.bar.node);
        this.classList.add("check-live");
        this.append(this.status);
      }

      /** The address is changed first, so that an answer can be sent to somebody, and gone back to. */
      ask(text) {
        var code = handbook.cardCode.typed(text);
        var asked = code ? handbook.cardJudge.codeOf(code) : text.trim();
        var hash = "#code=" + encodeURIComponent(asked);
        if (location.hash === hash) { this.show(true); } else { location.hash = hash; }
      }

      show(move) {
        var asked = handbook.cardCode.fromHash(location.hash);
        refill(this.place, []);
        this.classList.toggle("check-answered", asked !== null);
        if (asked !== null) { this.answer(asked, move); }
        this.list();
      }

      /** What was probably mistyped is asked again, not counted as checked. */
      answer(asked, move) {
        var answer = handbook.cardJudge.judge(asked, this.data, today());
        if (!answer.near.length) { this.keeper.write(handbook.cardVisit.noted(this.keeper.read(), answer)); }
        this.place.append(handbook.cardAnswer.shown(answer, this.data, () => this.again()));
        this.form.input.value = answer.code;
        this.status.textContent = handbook.cardAnswer.spoken(answer, this.data);
        if (move) { this.place.querySelector("h2").focus(); }
      }

      again() {
        this.form.input.value = "";
        this.form.input.focus();
        this.form.node.scrollIntoView({ block: "center" });
      }

      list() {
        var list = this.keeper.read(), data = this.data;
        var ids = data.cards.map(function (card) { return card.id; });
        var counted = handbook.cardVisit.counted(list, ids);
        this.bar.told.textContent = fill(list.length ? data.words.told : data.words.told_none, counted);
        this.classList.toggle("check-some", list.length > 0);
        fillRows(this, list, data);
      }

      clear() {
        this.keeper.write([]);
        this.list();
        this.status.textContent = this.bar.told.textContent;
        this.again();
      }
    });
  }

  if (typeof customElements !== "undefined") { define(); }
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
