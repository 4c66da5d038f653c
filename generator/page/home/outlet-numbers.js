/**
 * <outlet-numbers>: a form for the numbers of this outlet. They stay in this browser, and every page
 * opened in it shows them.
 */
(function (handbook) {
  "use strict";

  if (typeof HTMLElement === "undefined") { return; }

  var outlet = handbook.outlet;

  class OutletNumbers extends HTMLElement {
    connectedCallback() {
      if (this.form) { return; }
      this.form = this.querySelector("form");
      this.fold = this.querySelector("details");
      this.told = this.querySelector("[role=status]");
      this.inputs = Array.from(this.form.querySelectorAll("input"));
      this.form.addEventListener("submit", (event) => this.save(event));
      this.form.addEventListener("input", (event) => this.mark(event.target, true));
      this.querySelector(".outlet-clear").addEventListener("click", () => this.clear());
      this.fold.addEventListener("toggle", () => { if (this.fold.open) { this.fill(); } });
      this.fold.hidden = false;
      this.name();
    }

    /** The fold says whether there are numbers to fill in or to change. */
    name() {
      const known = Object.keys(outlet.all()).length > 0;
      this.classList.toggle("has-numbers", known);
      this.querySelector("summary").textContent = known ? this.dataset.change : this.dataset.enter;
    }

    fill() {
      const numbers = outlet.all();
      this.inputs.forEach((input) => {
        input.value = numbers[input.name] || "";
        this.mark(input, true);
      });
    }

    /** Empties the fields; what is kept goes only when that is saved. */
    clear() {
      this.inputs.forEach((input) => { input.value = ""; this.mark(input, true); });
      this.inputs[0].focus();
    }

    mark(input, sound) {
      input.setAttribute("aria-invalid", sound ? "false" : "true");
      input.closest("label").querySelector(".outlet-wrong").textContent =
        sound ? "" : this.dataset.wrong;
    }

    save(event) {
      event.preventDefault();
      const numbers = {}, wrong = [];
      this.inputs.forEach((input) => {
        const number = outlet.plain(input.value), sound = !number || outlet.sound(number);
        this.mark(input, sound);
        if (!sound) { wrong.push(input); } else if (number) { numbers[input.name] = number; }
      });
      if (wrong.length) { wrong[0].focus(); return; }
      this.keep(numbers);
    }

    keep(numbers) {
      const kept = outlet.keep(numbers);
      this.told.textContent = kept ? this.dataset.saved : this.dataset.refused;
      this.told.classList.toggle("outlet-refused", !kept);
      if (!kept) { return; }
      this.fold.open = false;
      this.querySelector("summary").focus();
      this.name();
    }
  }

  customElements.define("outlet-numbers", OutletNumbers);
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
