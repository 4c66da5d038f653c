/**
 * All events this tab knows, and which of them are safe. Writes go in here, changes are told.
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
   */
  function journal(store, edition, changed) {
    var tab = randomHex(), count = 0, last = 0, stopWatching = null, loading = null, again = false;
    var events = Object.create(null), unsafe = Object.create(null);
    var heads = Object.create(null), states = Object.create(null);
    var self = { refused: false, loaded: false, savedAt: null };

    function later(one, other) {
      return one.at - other.at || (one.id < other.id ? -1 : 1);
    }

    function take(event) {
      var head = heads[event.run];
      events[event.id] = event;
      states = Object.create(null);
      last = Math.max(last, event.at);
      if (!head || later(event, head) > 0) { heads[event.run] = event; }
    }

    function keep(event) {
      unsafe[event.id] = "saving";
      return store.append(event).then(function () {
        delete unsafe[event.id];
        self.refused = Object.keys(unsafe).some(function (id) { return unsafe[id] === "refused"; });
        self.savedAt = Date.now();
        changed();
      }, function () {
        unsafe[event.id] = "refused";
        self.refused = true;
        changed();
      });
    }

    function keepRefused() {
      Object.keys(unsafe).forEach(function (id) {
        if (unsafe[id] === "refused") { keep(events[id]); }
      });
    }

    /** A real time as the time in a run: a drill may run faster than the clock on the wall. */
    self.timeIn = function (run, real) {
      return handbook.checklist.clock.inRun(events[run], real);
    };
    self.now = function (run) { return self.timeIn(run, Date.now()); };

    /**
     * Adds an event; it counts at once and is safe when `safety` no longer names it.
     * @param {string} run "" for the first event of a new run
     * @returns {string} the run
     */
    self.append = function (run, kind, item, value) {
      var id = tab + "-" + (count += 1);
      // Never before what is already known, even when the computer's clock was set back.
      var before = heads[run || id];
      var event = {
        v: handbook.checklist.events.VERSION, id: id, run: run || id, at: Math.max(Date.now(), last + 1),
        wall: self.now(run), kind: kind, item: item, value: value, edition: edition,
        prev: before ? handbook.checklist.chain.seal(before) : ""
      };
      keepRefused();
      take(event);
      keep(event);
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
        keep(event);
      });
      changed();
      return count;
    };

    /** Reads what is stored, again; one reading at a time, and one more if asked meanwhile. */
    self.load = function () {
      again = Boolean(loading);
      loading = loading || store.load().then(function (found) {
        loading = null;
        found.events.forEach(take);
        self.loaded = true;
        self.refused = self.refused || found.refused;
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

    /** How safe an event is: "kept", "saving" or "refused"; without an id, the least safe. */
    self.safety = function (id) {
      if (id) { return unsafe[id] || "kept"; }
      var states = Object.keys(unsafe).map(function (key) { return unsafe[key]; });
      return states.indexOf("refused") >= 0 ? "refused" : states.length ? "saving" : "kept";
    };

    self.watch = function () { stopWatching = store.watch(self.load); };
    self.stop = function () { if (stopWatching) { stopWatching(); } };
    return self;
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.journal = journal;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
