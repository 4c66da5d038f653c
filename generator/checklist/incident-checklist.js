/**
 * <incident-checklist>: which screen is shown, what is said aloud, what happens on paper. The
 * static lists inside it stay as they are when the handbook's data did not arrive.
 */
(function (handbook) {
  "use strict";

  if (typeof HTMLElement === "undefined") { return; }

  var DRILLS = "-drill";  // a database of its own, so that practice never meets the real thing
  var REST = 50, UNSEEN = 100, SECOND = 1000, PATIENCE = 3 * SECOND;  // how long a link waits for what is stored
  var make = handbook.dom.make;

  class IncidentChecklist extends HTMLElement {
    connectedCallback() {
      if (!handbook.checklistData || this.app) { return; }
      this.data = handbook.checklist.shape.bare(handbook.checklistData);
      this.words = this.data.words;
      this.screen = null;
      this.updated = -Infinity;
      this.printing = handbook.checklist.printing(this);
      this.drill = handbook.checklist.address.read(location.hash, this.data).drill;
      handbook.checklist.address.drill = this.drill;
      document.body.classList.add("checklist-open", "lights-out");
      this.icons = this.icons || handbook.checklist.tileIcons(this);
      this.journal = handbook.checklist.journal(
        handbook.checklist.eventStore(this.dataset.store + (this.drill ? DRILLS : "")),
        this.data.edition, () => this.soon(), () => this.around.alert(this.words.readonly));
      this.app = {
        data: this.data, words: this.words, journal: this.journal, drill: this.drill,
        sources: this.dataset.sources || "",
        icon: this.icons, stamped: this.drill,
        go: (hash, quietly) => this.go(hash, quietly),
        update: () => this.update(),
        afterPaint: () => this.afterPaint(),
        say: (text, act) => this.around.say(text, act),
        add: (text) => this.around.add(text),
        alert: (text, key) => this.around.alert(text, key),
        withdraw: (key) => this.around.withdraw(key),
        alarmIn: (place) => this.around.alarmIn(place || (this.screen && this.screen.alarmAt)),
        quiet: () => this.around.quiet(),
        entering: () => (this.screen && this.screen.entering && this.screen.entering()
          ? this.run() : "")
      };
      this.deadlines = handbook.checklist.deadlineWatch(this.app);
      this.frame();
      this.listen();
      this.journal.watch();
      this.journal.load().then(() => this.route(true));
      this.waiting = setTimeout(() => this.goOn(), PATIENCE);
      this.route(true);
    }

    disconnectedCallback() {
      if (!this.app) { return; }
      clearInterval(this.timer);
      clearTimeout(this.waiting);
      clearTimeout(this.due);
      this.due = null;
      this.journal.stop();
      Object.keys(this.listeners).forEach((name) => {
        window.removeEventListener(name, this.listeners[name]);
      });
      this.app = null;
    }

    frame() {
      this.stage = make("div", {}, make("p", {}, this.words.run_loading));
      this.around = handbook.checklist.screenFrame(this.app, {
        save: () => this.saveRun(),
        dismissed: () => this.screen.heading.focus({ preventScroll: true })
      });
      handbook.checklist.parts.refill(this, this.around.nodes.concat(this.stage));
      this.stamp("");
    }

    /** A drill bears its stamp also where it does not belong: among the real runs. */
    stamp(run) {
      this.app.stamped = this.drill || Boolean(run && this.journal.state(run).drill);
      this.classList.toggle("checklist-drill", this.app.stamped);
      this.around.stamp(this.app.stamped);
    }

    listen() {
      this.listeners = {
        hashchange: () => this.route(false),
        beforeunload: handbook.checklist.leaving(this.journal),
        pagehide: () => { if (this.screen && this.screen.leave) { this.screen.leave(); } },
        beforeprint: () => this.unfold(),
        afterprint: () => this.printing.end()
      };
      Object.keys(this.listeners).forEach((name) => {
        window.addEventListener(name, this.listeners[name]);
      });
      const jumped = handbook.checklist.clockWatch();
      this.timer = setInterval(() => {
        const jump = jumped(Date.now(), performance.now());
        if (this.screen && this.screen.paint) { this.screen.paint(jump); }
        this.deadlines(this.run());
      }, SECOND);
    }

    go(hash, quietly) {
      if (!quietly) { location.hash = hash; return; }
      history.replaceState(null, "", hash);
      this.at = hash;
    }

    /** A store that never answers must not keep anybody from the list. */
    goOn() {
      const room = handbook.checklist, where = room.address.read(location.hash, this.data);
      if (this.journal.loaded || !(where.start || where.run)) { return; }
      this.late = true;
      if (where.start) { this.go(room.address.ofIncidents(where.incidents, where.facts), true); }
      this.route(true);
    }

    /** Shows the screen the address names. */
    route(atFirst) {
      const room = handbook.checklist;
      let where = room.address.read(location.hash, this.data), begun = false;
      if (where.start && where.incidents.length && where.drill === this.drill) {
        if (!this.journal.loaded) { return; }
        this.go(room.startAtOnce(this.app, where.incidents, where.facts), true);
        where = room.address.read(location.hash, this.data);
        begun = true;
      }
      const known = !where.run || this.journal.loaded || this.journal.knows(where.run);
      const key = where.run + where.view + (known ? "" : "?") || where.incidents.join(",");
      if (where.ours && where.drill !== this.drill) { location.reload(); return; }
      // What is shown already is not made twice, whether the store or the address came first.
      const again = this.shown === key && (atFirst || this.at === location.hash);
      if ((this.screen && (!where.ours || again)) || (!known && !this.late)) { return; }
      this.around.alert("");
      this.shown = key;
      this.at = location.hash;
      this.stamp(where.run);
      try { this.fill(known ? this.screenOf(where) : this.missing(this.words.run_unanswered)); }
      catch (error) { this.broken(error); }
      handbook.checklist.parts.refill(this.stage, [this.screen.node]);
      if (this.screen.shown) { this.screen.shown(); }
      if (!atFirst || begun) {
        window.scrollTo(0, 0);
        this.screen.heading.focus();
      }
    }

    /** Filled before it is shown: nodes that stand on the page cost more to change. */
    fill(screen) {
      this.screen = screen;
      this.app.alarmIn(null);
      this.update();
    }

    /** A run that cannot be shown takes no other with it; whoever looks for the reason finds it. */
    broken(error) {
      console.error(error);
      this.fill(this.missing(this.words.run_broken));
    }

    screenOf(where) {
      const room = handbook.checklist;
      if (!where.run) {
        return where.incidents.length
          ? room.factsScreen(this.app, where.incidents, where.facts) : room.chooseScreen(this.app, where.facts);
      }
      if (!this.journal.state(where.run).list) {
        return this.missing(this.journal.knows(where.run) ? this.words.run_broken
          : this.journal.refused ? this.words.run_lost : this.words.run_missing);
      }
      return where.view ? room.reportScreen(this.app, where.run)
        : room.runScreen(this.app, where.run, where.role);
    }

    missing(text) {
      const choose = handbook.checklist.chooseScreen(this.app, {});
      choose.node.prepend(make("p", { "class": "checklist-notice" }, text));
      return choose;
    }

    /** Many changes at once, as from other tabs, are shown once, and leave time for other things. */
    soon() {
      const rest = Math.max(0, REST - (performance.now() - this.updated));
      this.due = this.due || setTimeout(() => this.update(), rest);
    }

    /** An update as soon as what is there has been painted; a tab out of sight never paints. */
    afterPaint() {
      this.due = this.due || setTimeout(() => this.update(), UNSEEN);
      requestAnimationFrame(() => setTimeout(() => { if (this.due) { this.update(); } }, 0));
    }

    update() {
      clearTimeout(this.due);
      this.due = null;
      this.around.refused(this.journal.refused);
      if (this.screen) { this.screen.update(); }
      this.deadlines(this.run());
      const safety = this.journal.safety();
      if (this.safety === "saving" && safety === "kept") { this.around.kept(); }
      this.safety = safety;
      this.updated = performance.now();
    }

    /** The run on the screen, or "". */
    run() { return handbook.checklist.address.read(location.hash, this.data).run; }

    /** Where the computer keeps nothing, a file can still be carried away. */
    saveRun() {
      const room = handbook.checklist, run = room.address.read(location.hash, this.data).run;
      if (run) { room.file.carry(this.words, run, this.journal.events()); }
    }

    /** The sheet bears the time it is printed at. */
    unfold() {
      this.printing.begin();
      this.update();
      if (!this.screen || !this.screen.print) { return; }
      this.printing.name((this.app.stamped ? this.words.drill_stamp : "") + this.screen.print());
    }
  }

  function define() {
    customElements.define("incident-checklist", IncidentChecklist);
  }

  // The static lists have to be there before they can be replaced.
  if (document.readyState === "loading") { document.addEventListener("DOMContentLoaded", define); }
  else { define(); }
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
