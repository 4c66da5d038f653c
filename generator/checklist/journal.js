/**
 * All events this tab knows, and which of them are safe, see safety.js. Writes go in here, changes
 * are told.
 */
(function (handbook) {
  "use strict";

  function randomHex() {
    return Array.prototype.map.call(crypto.getRandomValues(new Uint8Array(6)), function (byte) {
      return byte.toString(16).padStart(2, "0");
    }).join("");
  }

  /**
   * @param {{load: Function, append: Function, watch: Function}} store
   * @param {string} edition of the handbook, kept with every event
   * @param {function()} changed called after every change, also one made in another tab
   * @param {function()=} barred called when a run refused an event, see append
   */
  function journal(store, edition, changed, barred) {
    var tab = randomHex(), count = 0, last = 0, stopWatching = null, loading = null, again = false;
    var events = Object.create(null), safe = handbook.checklist.safety(store, changed);
    var heads = Object.create(null), states = Object.create(null), later = Object.create(null);
    var self = { loaded: false, safety: safe.of };

    function isLater(one, other) {
      return one.at - other.at || (one.id < other.id ? -1 : 1);
    }

    /** What is known already stays as it is: with it stays what was worked out of it. */
    function take(event) {
      var head = heads[event.run];
      if (events[event.id]) { return; }
      events[event.id] = event;
      states = Object.create(null);
      if (event.v > handbook.checklist.events.VERSION) { later[event.run] = true; }
      last = Math.max(last, event.at);
      if (!head || isLater(event, head) > 0) { heads[event.run] = event; }
    }

    Object.defineProperty(self, "refused", { get: function () { return safe.refused; } });
    Object.defineProperty(self, "savedAt", { get: function () { return safe.savedAt; } });

    /** A real time as the time in a run: a drill may run faster than the clock on the wall. */
    self.timeIn = function (run, real) {
      return handbook.checklist.clock.inRun(events[run], real);
    };
    self.now = function (run) { return self.timeIn(run, Date.now()); };

    /** Whether a run was changed behind our back; it takes a moment until that is known. */
    self.isChanged = handbook.checklist.chainCheck(self, changed);

    /**
     * Adds an event; it counts at once and is safe when `safety` no longer names it. Into a run that
     * a later program has shaped nothing is added: looked at here, no screen can forget it.
     * @param {string} run "" for the first event of a new run
     * @returns {string} the run
     */
    self.append = function (run, kind, item, value) {
      if (later[run]) {
        if (barred) { barred(); }
        changed();
        return run;
      }
      var id = tab + "-" + (count += 1);
      // Never before what is already known, even when the computer's clock was set back.
      var before = heads[run || id];
      var event = {
        v: handbook.checklist.events.VERSION, id: id, run: run || id, at: Math.max(Date.now(), last + 1),
        wall: self.now(run), kind: kind, item: item, value: value, edition: edition,
        prev: before ? handbook.checklist.chain.seal(before) : ""
      };
      safe.again();
      take(event);
      safe.keep(event);
      changed();
      return event.run;
    };

    /**
     * Takes in events of another machine; those known already are passed over, nothing is replaced.
     * @returns {{added: number, known: number, differing: number}}
     */
    self.absorb = function (found) {
      var count = { added: 0, known: 0, differing: 0 }, seal = handbook.checklist.chain.seal;
      found.forEach(function (event) {
        var own = events[event.id];
        if (own) { count[seal(own) === seal(event) ? "known" : "differing"] += 1; return; }
        count.added += 1;
        take(event);
        safe.keep(event);
      });
      changed();
      return count;
    };

    /** What another tab, or this one before it was closed, could not keep is tried again here. */
    function takeCopies(copies) {
      copies.forEach(function (event) {
        take(event);
        safe.keep(events[event.id]);
      });
      safe.again();
    }

    /** Reads what is stored, again; one reading at a time, and one more if asked meanwhile. */
    self.load = function () {
      again = Boolean(loading);
      loading = loading || store.load().then(function (found) {
        loading = null;
        found.events.forEach(take);
        safe.read(found.events, found.refused);
        takeCopies(found.copies);
        self.loaded = true;
        changed();
        if (again) { self.load(); }
      });
      return loading;
    };

    self.runs = function () { return Object.keys(heads); };

    /** Whether the run began in this tab, or was read already. */
    self.knows = function (run) { return Boolean(events[run]); };

    self.events = function () {
      return Object.keys(events).map(function (id) { return events[id]; });
    };

    /** The state of a run, worked out once for every change; it is not to be written to. */
    self.state = function (run) {
      states[run] = states[run] || handbook.checklist.events.fold(run, self.events());
      return states[run];
    };

    /** What another tab has put on the disk. */
    function came(event) {
      if (events[event.id] && safe.of(event.id) === "kept") { return; }
      take(event);
      safe.read([event], safe.refused);
      changed();
    }

    self.watch = function () { stopWatching = store.watch(self.load, came); };
    self.stop = function () {
      if (stopWatching) { stopWatching(); }
      safe.stop();
    };
    return self;
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.journal = journal;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
