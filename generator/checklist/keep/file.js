/**
 * A run comes in, a file to carry to another machine goes out; and back. Reading never replaces what
 * is there: it adds what is missing.
 */
(function (handbook) {
  "use strict";

  var FORMAT = "counter-handbook-run", VERSION = 1;

  /** The file of one run, as text. */
  function written(run, events) {
    var own = handbook.checklist.events.inOrder(events.filter(function (event) {
      return event.run === run;
    }));
    return JSON.stringify({
      format: FORMAT, version: VERSION, run: run, seal: handbook.checklist.chain.sealOf(own),
      events: own
    }, null, 1);
  }

  function isDrill(run, events) {
    var start = events.filter(function (event) { return event.id === run; })[0];
    return start ? Boolean(start.value && start.value.drill) : null;
  }

  /**
   * @param {string} text
   * @returns {{error: string} | {run: string, events: Array<Object>, seal: string, drill: ?boolean,
   *   changed: boolean}} `error` is "not_ours" or "nothing"; `seal` is what paper shows of the whole;
   *   `drill` says whether the run is one, null when its beginning is missing; `changed` says that
   *   the file is not as it was written
   */
  function read(text) {
    try { return opened(text); }
    // Nested deeper than anything we write, or full of what nobody can work with.
    catch (error) { return { error: "not_ours" }; }
  }

  function opened(text) {
    var file;
    try { file = JSON.parse(text); } catch (error) { return { error: "not_ours" }; }
    if (!file || file.format !== FORMAT || !Array.isArray(file.events)) {
      return { error: "not_ours" };
    }
    var room = handbook.checklist;
    var events = file.events.filter(room.events.isEvent).filter(function (event) {
      return event.run === file.run;
    });
    if (!events.length) { return { error: "nothing" }; }
    var whole = events.length === file.events.length && room.chain.sealOf(events) === file.seal;
    return {
      run: file.run, events: events, drill: isDrill(file.run, events),
      seal: room.chain.sealOf(events).slice(0, 8),
      changed: !whole || room.chain.verified(events).broken.length > 0
    };
  }

  /** Hands a file to the browser's downloads. */
  function save(name, content, type) {
    var link = handbook.dom.make("a", { download: name, hidden: true });
    link.href = URL.createObjectURL(new Blob([content], { type: type }));
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
  }

  /** A run as a file, also one that cannot be read here. */
  function carry(words, run, events) {
    save(words.file_name + "-" + run + ".json", written(run, events), "application/json");
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.file = { written: written, read: read, save: save, carry: carry };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
