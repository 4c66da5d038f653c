/**
 * `<severity-quiz>`: shows the screen that belongs to the round and keeps the round in the browser.
 * Without script it shows what stands in it: all questions with their answers.
 */
(function (handbook) {
  "use strict";

  var NAME = "handbook.quiz.round";
  var make = handbook.dom.make;

  function anySeed() {
    return 1 + Math.floor(Math.random() * handbook.quiz.wish.MOST);
  }

  class SeverityQuiz extends HTMLElement {
    connectedCallback() {
      if (!handbook.quizBank) { return; }
      if (!this._stage) { this._begin(); }
      this._listen("addEventListener");
    }

    disconnectedCallback() {
      if (this._stage) { this._listen("removeEventListener"); }
    }

    _begin() {
      this._data = handbook.quiz.parts.graded(handbook.quizBank);
      this._bank = handbook.quiz.parts.opened(this._data);
      this._store = handbook.quiz.store(NAME, function () { return window.localStorage; });
      this._status = handbook.dom.speaker();
      this._notice = make("p", { "class": "quiz-notice", hidden: true });
      this._stage = make("div", { "class": "quiz-stage" });
      this._keydown = handbook.quiz.keys.pressed.bind(null, this._stage);
      this._hashchange = this._asked.bind(this);
      this._beforeprint = handbook.quiz.keys.unfold.bind(null, this);
      this._afterprint = handbook.quiz.keys.fold.bind(null, this);
      this.insertBefore(this._stage, this.querySelector(".quiz-paper"));
      this.insertBefore(this._notice, this._stage);
      this.append(this._status);
      var saved = this._store.read();
      this._round = handbook.quiz.round.restored(saved, this._data);
      if (saved && !this._round) {
        this._store.clear();
        this._note("changed");
      }
      var wish = this._wish();
      if (this._round && !wish) {
        this._show();
        this._status.textContent = this._bank.say("resumed");
      } else { this._start(wish); }
    }

    _listen(change) {
      document[change]("keydown", this._keydown);
      window[change]("hashchange", this._hashchange);
      window[change]("beforeprint", this._beforeprint);
      window[change]("afterprint", this._afterprint);
    }

    /** What the address asks for, or null. */
    _wish() {
      var ids = this._data.types.map(function (type) { return type.id; });
      return handbook.quiz.wish.read(window.location.hash, ids);
    }

    /** The round has begun: a reload goes on with it instead of asking again. */
    _forgetWish() {
      try { window.history.replaceState(null, "", "#"); } catch (error) { return; }
    }

    _asked() {
      var wish = this._wish();
      if (wish) { this._start(wish); this._focus(); }
    }

    _start(wish) {
      var ids = this._data.types.map(function (type) { return type.id; });
      var any = { types: ids, count: 10, seed: null };
      this._put("start", handbook.quiz.start(this._bank, wish || any, this._round, {
        begin: this._deal.bind(this),
        resume: this._go.bind(this),
        clear: this._clear.bind(this)
      }));
    }

    /** A new round of what was wished for, or of the questions `ids`. */
    _deal(wish, ids) {
      var seeded = Object.assign({}, wish, { seed: wish.seed || anySeed() });
      this._round = handbook.quiz.round.begun(this._data, seeded, ids);
      this._forgetWish();
      this._keep();
      this._go();
    }

    _keep() {
      if (!this._store.write(this._round)) { this._note("no_storage"); }
    }

    _note(key) {
      this._notice.textContent = this._bank.say(key);
      this._notice.hidden = false;
    }

    /** The screen of the round as it stands. */
    _show() {
      var round = this._round, walk = handbook.quiz.round.walked(round, this._bank.key);
      var on = {
        answer: this._answer.bind(this), next: this._next.bind(this), stop: this._stop.bind(this),
        clear: this._clear.bind(this), again: this._again.bind(this), wrong: this._wrong.bind(this)
      };
      if (round.seen < round.answers.length && !round.stopped) {
        this._put("answered", handbook.quiz.question.answered(this._bank, round, walk, on));
      } else if (walk.now === null) {
        this._put("result", handbook.quiz.result(this._bank, round, on));
      } else {
        this._put("asking", handbook.quiz.question.asking(this._bank, round, walk, on));
      }
    }

    _go() {
      this._show();
      this._focus();
    }

    _put(screen, node) {
      this.dataset.screen = screen;
      while (this._stage.firstChild) { this._stage.firstChild.remove(); }
      this._stage.append(node);
    }

    _focus() {
      this._status.textContent = "";
      var heading = this._stage.querySelector("[data-focus]");
      if (this.dataset.screen === "answered") { heading.focus(); return; }
      heading.focus({ preventScroll: true });
      this.scrollIntoView();
    }

    _answer(rank) {
      this._round.answers.push(rank);
      this._keep();
      this._go();
    }

    _next() {
      this._round.seen = this._round.answers.length;
      this._keep();
      this._go();
    }

    _stop() {
      if (!this._round.answers.length) { this._clear(); return; }
      this._round.stopped = true;
      this._keep();
      this._go();
    }

    _clear() {
      this._store.clear();
      this._round = null;
      this._start(null);
      this._focus();
      this._status.textContent = this._bank.say("cleared");
    }

    _again() {
      this._deal(Object.assign({}, this._round.wish, { seed: null }));
    }

    _wrong(ids) {
      this._deal(Object.assign({}, this._round.wish, { seed: null }), ids);
    }
  }

  customElements.define("severity-quiz", SeverityQuiz);
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
