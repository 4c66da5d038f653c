/**
 * <role-filter>: shows the steps of one role, says how many others there are, shows all again at a
 * tap. The choice is kept in this browser. Numbers never change, and paper has every step.
 */
(function (handbook) {
  "use strict";

  if (typeof HTMLElement === "undefined") { return; }

  var KEY = "counter-handbook-role";
  var OUT = "step-left-out";
  var make = handbook.dom.make, fill = handbook.dom.fill;

  function kept() {
    try { return localStorage.getItem(KEY) || ""; } catch (error) { return ""; }
  }

  function keep(role) {
    try { localStorage.setItem(KEY, role); } catch (error) { /* this page still shows it */ }
  }

  class RoleFilter extends HTMLElement {
    connectedCallback() {
      if (this.steps) { return; }
      this.steps = Array.from(document.querySelectorAll(".step[data-role]"));
      this.told = this.querySelector(".role-told");
      this.inputs = Array.from(this.querySelectorAll("input"));
      this.addEventListener("change", (event) => this.choose(event.target.value, true));
      window.addEventListener("hashchange", () => this.reveal());
      this.classList.add("is-ready");
      this.choose(this.known(kept()), false);
      this.reveal();
    }

    known(role) {
      return this.inputs.some((input) => input.value === role) ? role : "";
    }

    choose(role, byHand) {
      if (byHand) { keep(role); }
      this.inputs.forEach((input) => { input.checked = input.value === role; });
      const out = handbook.roleSteps.leftOut(this.steps.map((step) => ({
        role: step.dataset.role, stays: step.hasAttribute("data-stays")
      })), role);
      this.steps.forEach((step, i) => {
        step.classList.toggle(OUT, out[i]);
        step.classList.toggle("step-mine", role !== "" && step.dataset.role === role);
      });
      this.tell(out.filter(Boolean).length, byHand);
    }

    tell(count, byHand) {
      document.querySelectorAll(".steps-left").forEach((line) => line.remove());
      document.querySelectorAll(".steps").forEach((list) => this.tellPhase(list));
      const whole = byHand ? fill(this.dataset.whole, { count: this.steps.length }) : "";
      this.told.textContent = count ? fill(this.dataset.left, { count: count }) : whole;
    }

    /** How many steps of a phase are left out, and whose they are. */
    tellPhase(list) {
      const out = Array.from(list.querySelectorAll("." + OUT));
      if (!out.length) { return; }
      const roles = out.map((step) => step.querySelector(".role").textContent);
      const whose = roles.filter((role, i) => roles.indexOf(role) === i).join(this.dataset.and);
      list.after(make("p", { "class": "steps-left" },
        fill(this.dataset.leftHere, { count: out.length, roles: whose }),
        make("button", { "class": "button", type: "button", onclick: () => this.showAll(out[0]) },
          this.dataset.all)));
    }

    /** Everything again; the keyboard goes on at the first step that was not there. */
    showAll(first) {
      this.choose("", true);
      first.tabIndex = -1;
      first.focus({ preventScroll: true });
    }

    /** A link to a step that is left out shows that step. */
    reveal() {
      const target = handbook.namedPart();
      if (target && target.classList.contains(OUT)) {
        this.choose("", false);
        target.scrollIntoView();
      }
    }
  }

  customElements.define("role-filter", RoleFilter);
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
