/**
 * Events come in, whether each of them is safe goes out: "kept", "saving" or "refused". Kept is only
 * what the store has said it wrote, or has given back.
 */
(function (handbook) {
  "use strict";

  // A disk that has not answered by then is said to refuse; when it answers after all, that is said.
  var PATIENCE = 10000;

  /**
   * @param {{append: function(Object): Promise}} store
   * @param {function()} changed called whenever an event stands otherwise than before
   */
  function safety(store, changed) {
    var unsafe = Object.create(null), writing = Object.create(null);
    var self = { refused: false, savedAt: null };

    function standings() {
      return Object.keys(unsafe).map(function (id) { return unsafe[id].stands; });
    }

    function judge() { self.refused = standings().indexOf("refused") >= 0; }

    function done(id) {
      clearTimeout(writing[id]);
      delete writing[id];
      delete unsafe[id];
    }

    function refuse(id) {
      unsafe[id].stands = "refused";
      judge();
      changed();
    }

    /** Hands an event to the store; a write that is still under way is waited for. */
    self.keep = function (event) {
      var id = event.id;
      if (writing[id]) { return; }
      unsafe[id] = unsafe[id] || { event: event, stands: "saving" };
      writing[id] = setTimeout(function () { refuse(id); }, PATIENCE);
      store.append(event).then(function () {
        done(id);
        self.savedAt = Date.now();
        judge();
        changed();
      }, function () {
        if (!writing[id]) { return; }  // it has been read from the store meanwhile
        clearTimeout(writing[id]);
        delete writing[id];
        refuse(id);
      });
    };

    /** Tries again what was refused: the disk may have room by now. */
    self.again = function () {
      Object.keys(unsafe).forEach(function (id) {
        if (unsafe[id].stands === "refused") { self.keep(unsafe[id].event); }
      });
    };

    /** What the store gave back it has, whoever wrote it; `refused` says that it gave nothing. */
    self.read = function (events, refused) {
      events.forEach(function (event) { done(event.id); });
      judge();
      self.refused = self.refused || refused;
    };

    /** How safe an event is; without an id, the least safe. */
    self.of = function (id) {
      if (id) { return unsafe[id] ? unsafe[id].stands : "kept"; }
      var all = standings();
      return all.indexOf("refused") >= 0 ? "refused" : all.length ? "saving" : "kept";
    };

    self.stop = function () {
      Object.keys(writing).forEach(function (id) { clearTimeout(writing[id]); });
    };
    return self;
  }

  /** Whoever closes the page is asked first, as long as something is not kept. */
  function leaving(journal) {
    return function (event) {
      if (journal.safety() === "kept") { return; }
      event.preventDefault();
      event.returnValue = "";
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.safety = safety;
  room.leaving = leaving;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
