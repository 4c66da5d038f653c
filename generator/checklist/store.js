/**
 * Keeps events on this computer. An event is kept once IndexedDB has written it to the disk
 * ("strict"); until then a copy stands in localStorage, which outlives a closed tab but not a
 * power cut. Nothing is ever changed or deleted.
 *
 * What is kept and what is only a copy are handed over apart: a copy is no promise, whoever shows it
 * has to append it again first.
 */
(function (handbook) {
  "use strict";

  var EVENTS = "events";
  var LATER = 2000;  // by then a copy is on the disk, or its tab has died

  /**
   * @param {string} name of the database, and how the keys of the copies begin
   * @returns {{load: function(): Promise<{events: Array, copies: Array, refused: boolean}>,
   *   append: function(Object): Promise<void>, watch: function(function(), function(Object)=): function()}}
   */
  function eventStore(name) {
    var opened = null;
    var channel = typeof BroadcastChannel === "function" ? new BroadcastChannel(name) : null;

    function forget() { opened = null; }

    function open() {
      opened = opened || new Promise(function (resolve, reject) {
        var request = indexedDB.open(name, 1);
        request.onupgradeneeded = function () {
          request.result.createObjectStore(EVENTS, { keyPath: ["run", "id"] });
        };
        request.onerror = function () { reject(request.error); };
        request.onsuccess = function () {
          var database = request.result;
          database.onclose = forget;
          database.onversionchange = function () { database.close(); forget(); };
          resolve(database);
        };
      });
      opened.catch(forget);
      return opened;
    }

    function put(database, event) {
      return new Promise(function (resolve, reject) {
        var transaction = database.transaction([EVENTS], "readwrite", { durability: "strict" });
        transaction.oncomplete = function () { resolve(); };
        transaction.onabort = function () { reject(transaction.error); };
        transaction.objectStore(EVENTS).put(event);
      });
    }

    function all(database) {
      return new Promise(function (resolve, reject) {
        var request = database.transaction([EVENTS], "readonly").objectStore(EVENTS).getAll();
        request.onsuccess = function () { resolve(request.result); };
        request.onerror = function () { reject(request.error); };
      });
    }

    function key(event) { return name + "/" + event.id; }

    function copy(event) {
      try { localStorage.setItem(key(event), JSON.stringify(event)); }
      catch (error) { /* full or refused: IndexedDB decides */ }
    }

    function dropCopy(event) {
      try { localStorage.removeItem(key(event)); }
      catch (error) { /* a copy too many does no harm */ }
    }

    function copies() {
      var found = [];
      try {
        for (var i = 0; i < localStorage.length; i += 1) {
          var one = localStorage.key(i);
          if (one.indexOf(name + "/") === 0) { found.push(localStorage.getItem(one)); }
        }
      } catch (error) { return []; }
      return found.map(parsed).filter(handbook.checklist.events.isEvent);
    }

    function parsed(text) {
      try { return JSON.parse(text); } catch (error) { return null; }
    }

    function write(event) {
      return open().then(function (database) { return put(database, event); }).then(function () {
        dropCopy(event);
        if (channel) { channel.postMessage(event); }
      }, function (error) {
        forget();
        throw error;
      });
    }

    /** Keeps the event; fails when this computer will not. */
    function append(event) {
      copy(event);
      return write(event);
    }

    /** Copies that are not kept yet; those that are kept, too, have done their work. */
    function waiting(kept) {
      var there = Object.create(null);
      kept.forEach(function (event) { there[event.run + "/" + event.id] = true; });
      return copies().filter(function (event) {
        if (there[event.run + "/" + event.id]) { dropCopy(event); return false; }
        return true;
      });
    }

    /** Everything kept here, and the copies that a crash or a full disk left behind. */
    function load() {
      return open().then(all).then(function (kept) {
        var events = kept.filter(handbook.checklist.events.isEvent);
        return { events: events, copies: waiting(events), refused: false };
      }).catch(function () {
        forget();
        return { events: [], copies: copies(), refused: true };
      });
    }

    /**
     * Gives `came` each event that another tab has put on the disk, so that nothing need be read
     * again for it, and calls `changed` when that must be done; returns how to stop both.
     */
    function watch(changed, came) {
      var due = null;

      function take(event) {
        if (came && handbook.checklist.events.isEvent(event)) { came(event); } else { changed(); }
      }

      function soon() {
        due = due || setTimeout(function () {
          due = null;
          changed();
        }, LATER);
      }

      /** A copy that goes is on the disk; one that comes is on its way there. */
      function ifOurs(event) {
        if (event.key === null) { changed(); return; }
        if (event.key.indexOf(name + "/") !== 0) { return; }
        if (event.newValue === null) { take(parsed(event.oldValue)); } else { soon(); }
      }
      function ifSeen() {
        if (document.visibilityState === "visible") { changed(); }
      }
      window.addEventListener("storage", ifOurs);
      window.addEventListener("pageshow", ifSeen);
      document.addEventListener("visibilitychange", ifSeen);
      if (channel) { channel.onmessage = function (message) { take(message.data); }; }
      return function () {
        clearTimeout(due);
        window.removeEventListener("storage", ifOurs);
        window.removeEventListener("pageshow", ifSeen);
        document.removeEventListener("visibilitychange", ifSeen);
        if (channel) { channel.onmessage = null; }
      };
    }

    return { load: load, append: append, watch: watch };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.eventStore = eventStore;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
