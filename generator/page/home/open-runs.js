/**
 * <open-runs>: the checklists begun in this browser and not ended, each with a way back to it.
 * What is kept and how is the checklist's business: its own store and events are asked.
 */
(function (handbook) {
  "use strict";

  if (typeof HTMLElement === "undefined") { return; }

  var make = handbook.dom.make, fill = handbook.dom.fill;

  class OpenRuns extends HTMLElement {
    connectedCallback() {
      if (this.store) { return; }
      this.store = handbook.checklist.eventStore(this.dataset.store);
      this.store.watch(() => this.look());
      this.look();
    }

    look() {
      return this.store.load().then((found) => {
        this.show(handbook.checklist.events.runs(found.events.concat(found.copies)).filter((run) => {
          return run.list && run.ended === null;
        }));
      });
    }

    show(runs) {
      const title = make("h2", { "class": "open-runs-title" }, this.dataset.title);
      while (this.firstChild) { this.firstChild.remove(); }
      this.append(title, make("ul", { "class": "open-runs-list" },
        runs.map((run) => make("li", {}, this.run(run)))));
      this.hidden = !runs.length;
    }

    run(run) {
      const clock = handbook.checklist.clock;
      const since = { day: clock.day(run.started), time: clock.time(run.started) };
      return [make("b", {}, run.list.title),
        make("span", {}, fill(this.dataset.since, since)),
        make("a", { "class": "button button-main",
          href: this.dataset.page + handbook.checklist.address.ofRun(run.run, "") },
        this.dataset.resume)];
    }
  }

  customElements.define("open-runs", OpenRuns);
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
