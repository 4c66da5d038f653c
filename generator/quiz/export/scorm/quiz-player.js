/** `<quiz-player>`: shows one screen after the other and tells the platform what happens. */
(function (handbook) {
  "use strict";

  var data = handbook.quizPackage, make = handbook.dom.make;

  class QuizPlayer extends HTMLElement {
    connectedCallback() {
      this.lms = handbook.lms.connected(window, Date.now);
      this.linked = this.lms.open();
      this.status = handbook.dom.speaker();
      this.screen = make("div", {});
      this.append(this.status, this.screen);
      var kept = this.linked ? handbook.attempt.unpacked(data, this.lms.get("cmi.suspend_data")) : null;
      this.attempt = kept && !kept.done ? kept : this.fresh();
      this.step = this.firstOpen();
      window.addEventListener("pagehide", this.lms.close);
      document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "hidden") { this.lms.commit(); }
      });
      if (kept && !kept.done) { this.question(); this.status.textContent = data.said.resumed; }
      else { this.show(handbook.playerStart(data, this.linked, { begin: () => this.question() })); }
    }

    /** An attempt of its own order: neighbours do not see the same question at the same time. */
    fresh() {
      var seed = Math.floor(Math.random() * handbook.attempt.MOST_SEEDS);
      return handbook.attempt.begun(data, seed);
    }

    firstOpen() {
      var open = this.attempt.order.findIndex((place) => this.attempt.answers[place] === null);
      return open < 0 ? this.attempt.order.length - 1 : open;
    }

    show(screen) {
      this.screen.replaceWith(screen);
      this.screen = screen;
      var focus = screen.querySelector("[data-focus]");
      if (focus && this.shown) { focus.focus({ preventScroll: true }); }
      if (this.shown) { window.scrollTo(0, 0); }
      this.shown = true;
    }

    question() {
      this.show(handbook.playerQuestion(data, this.attempt, this.step, {
        answer: (place, given) => this.answer(place, given),
        go: (step) => { this.step = step; this.question(); },
        submit: () => this.submit()
      }));
    }

    /** Every answer is kept at once; in practice it is final and told to the platform. */
    answer(place, given) {
      this.attempt.answers[place] = given;
      if (data.exam) { this.marked(); }
      else { this.lms.answered(handbook.attempt.answer(data, this.attempt, place)); this.question(); }
      this.keep();
    }

    /** The number of the question is marked without taking the focus from its answers. */
    marked() {
      var number = this.screen.querySelectorAll(".player-strip button")[this.step];
      number.classList.add("is-done");
      number.setAttribute("aria-label",
        handbook.dom.fill(data.said.place_done, { place: this.step + 1 }));
    }

    keep() { this.lms.keep(handbook.attempt.packed(data, this.attempt)); }

    submit() {
      if (!data.exam) { this.finish(); return; }
      this.show(handbook.playerResult.asking(data, this.attempt, {
        back: () => { this.step = this.firstOpen(); this.question(); },
        submit: () => this.finish()
      }));
    }

    finish() {
      var attempt = this.attempt;
      attempt.done = true;
      if (data.exam) {
        attempt.order.map((place) => handbook.attempt.answer(data, attempt, place))
          .filter(Boolean).forEach(this.lms.answered);
      }
      this.keep();
      this.lms.done(handbook.attempt.judged(data, attempt));
      this.show(handbook.playerResult.result(data, attempt, this.linked));
    }
  }

  customElements.define("quiz-player", QuizPlayer);
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
