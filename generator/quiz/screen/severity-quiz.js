/**
 * `<severity-quiz>`: the address says which screen is shown; everything else is kept in the desk.
 * Without script it shows what stands in it: all questions with their answers.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make;
  var TICK_MS = 1000;

  class SeverityQuiz extends HTMLElement {
    connectedCallback() {
      if (!handbook.quizBank) { return; }
      if (!this._stage) { this._begin(); }
      this._listen("addEventListener");
      this._timer = window.setInterval(handbook.quiz.examRoom.tick.bind(null, this, false), TICK_MS);
    }

    disconnectedCallback() {
      if (!this._stage) { return; }
      this._listen("removeEventListener");
      window.clearInterval(this._timer);
    }

    _begin() {
      this.bank = handbook.quiz.parts.opened(handbook.quizBank);
      this.desk = handbook.quiz.desk.desk(function () { return window.localStorage; });
      this.since = 0;
      this._status = handbook.dom.speaker();
      this._notice = make("p", { "class": "quiz-notice", hidden: true, role: "status" });
      this._stage = make("div", { "class": "quiz-stage" });
      this._keydown = handbook.quiz.keys.pressed.bind(null, this._stage);
      this._hashchange = this._turned.bind(this);
      this._beforeprint = handbook.quiz.keys.unfold.bind(null, this);
      this._afterprint = handbook.quiz.keys.fold.bind(null, this);
      this._pagehide = handbook.quiz.examRoom.tick.bind(null, this, true);
      this._beforeunload = this._leaving.bind(this);
      this.insertBefore(this._stage, this.querySelector(".quiz-paper"));
      this.insertBefore(this._notice, this._stage);
      this.append(this._status);
      this._show();
      if (this.dataset.screen !== "home") { this.speak(this.bank.say("resumed")); }
    }

    _listen(change) {
      document[change]("keydown", this._keydown);
      window[change]("hashchange", this._hashchange);
      window[change]("beforeprint", this._beforeprint);
      window[change]("afterprint", this._afterprint);
      window[change]("beforeunload", this._beforeunload);
      window[change]("pagehide", this._pagehide);
    }

    /** The time by which everything goes, milliseconds since 1970. */
    now() { return Date.now(); }

    /** Leads to a screen by its address, such as `#exam`. */
    go(place) {
      this._shown = place;
      if (window.location.hash !== place) { window.location.hash = place; }
      this.show();
    }

    _turned() {
      if (window.location.hash === this._shown) { return; }
      this.show();
    }

    /** Puts up the screen of the address and moves the focus to its heading. */
    show() {
      this._show();
      this.arrive();
    }

    _show() {
      var address = window.location.hash, exam = handbook.quiz.examRoom.kept(this);
      var wish = handbook.quiz.wish.read(address, handbook.quizBank.types.map(function (type) {
        return type.id;
      }));
      var parts = address.slice(1).split("="), value = parts[1] || "";
      var ended = exam !== null && exam.ended !== null;
      this._shown = address;
      if (parts[0] === "practice" && handbook.quiz.practice.show(this)) { return; }
      if (parts[0] === "exam") {
        handbook.quiz.examRoom.show(this, handbook.quiz.wish.whole(value));
      } else if (parts[0] === "exam-result" && ended) {
        this.put("exam-result", handbook.quiz.examResult.result(this));
      } else if (parts[0] === "certificate" && ended) {
        this.put("certificate", handbook.quiz.certificate(this));
      } else if (parts[0] === "progress") {
        this.put("progress", handbook.quiz.progress(this));
      } else if (parts[0] === "verify") {
        this.put("verify", handbook.quiz.verify(this, value));
      } else {
        this.put("home", handbook.quiz.home(this, wish));
      }
    }

    /** Puts `node` on the stage as the screen of this name. */
    put(screen, node) {
      this.dataset.screen = screen;
      this.parentElement.dataset.screen = screen;
      while (this._stage.firstChild) { this._stage.firstChild.remove(); }
      this._stage.append(node);
      if (!this.desk.kept) { this.note("no_storage"); }
    }

    /** Puts `node` in the place of one part of the screen. */
    renew(selector, node) {
      var old = this._stage.querySelector(selector);
      old.parentNode.replaceChild(node, old);
    }

    /** Says something to those who listen. */
    speak(words) { this._status.textContent = words; }

    /** Says something that everybody should see. */
    note(key, values) {
      this._notice.textContent = this.bank.say(key, values);
      this._notice.hidden = false;
    }

    /** Moves the focus to what a new screen begins with. */
    arrive() {
      var first = this._stage.querySelector("[data-focus=first]");
      var heading = first || this._stage.querySelector("[data-focus]");
      this.speak("");
      if (first || this.dataset.screen === "answered") { heading.focus(); return; }
      heading.focus({ preventScroll: true });
      this.scrollIntoView();
    }

    /** Browsers ask whether to leave an exam that was not handed in. */
    _leaving(event) {
      var exam = handbook.quiz.examRoom.kept(this);
      if (!exam || exam.ended !== null || this.dataset.screen.slice(0, 4) !== "exam") { return; }
      event.preventDefault();
      event.returnValue = "";
    }
  }

  customElements.define("severity-quiz", SeverityQuiz);
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
