/**
 * The report of a run: first by telephone, then in writing. Filled from the run, corrected by hand;
 * what somebody wrote is kept with the run.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make, fill = handbook.dom.fill;
  var KINDS = ["first", "update", "final"];
  var WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  /** Works without a clipboard, which plain http does not have. The keyboard stays where it was. */
  function copied(text) {
    var before = document.activeElement, area = make("textarea", { "class": "visually-hidden" });
    area.value = text;
    document.body.append(area);
    area.select();
    var done = document.execCommand("copy");
    area.remove();
    if (before) { before.focus(); }
    return done;
  }

  function reportScreen(app, run) {
    var words = app.words, room = handbook.checklist, parts = room.parts, el = parts.el;
    var kind = "first", areas = {}, form = make("div", {}), says = el("p", "report-says");
    var list = app.journal.state(run).list;
    var title = parts.heading(parts.listName(words.report, app.icon(list.id), 0)), rest = el("p", "hint");
    var told = make("div", {}), what = el("p", "summary"), paper = el("div", "report-paper");

    function worked() {
      var events = app.journal.events(), now = room.runState.worked(app.data, app.journal.state(run));
      now.log = room.log.entries(now.state, events, app.data);
      now.events = room.events.inOrder(events.filter(function (event) { return event.run === run; }));
      return now;
    }

    /** Who reports, and from where, is mostly the same as last time. */
    function usual() {
      var found = {};
      room.events.inOrder(app.journal.events()).forEach(function (event) {
        if (event.kind === "field" && /:(who|place|contact)$/.test(event.item)) {
          found[event.item] = event.value;
        }
      });
      return found;
    }

    function report() {
      var now = worked(), at = app.journal.now(run), clock = room.clock;
      var seal = room.chain.sealOf(app.journal.events().filter(function (event) {
        return event.run === run;
      })).slice(0, 8);
      return {
        title: (app.stamped ? words.drill_stamp : "") + fill(words.report_title, {
          kind: words["report_" + kind]
        }),
        meta: fill(words.report_meta, {
          title: now.state.list.title, day: clock.day(at), time: clock.time(at)
        }),
        foot: fill(words.report_foot, { run: run, seal: seal, edition: app.data.edition })
          + (app.journal.isChanged(run) ? words.foot_changed : ""),
        fields: room.reportFields(kind, now, app.data, usual()),
        log: now.log.map(function (entry) {
          var late = Math.abs(entry.wall - entry.at) > clock.MINUTE;
          return {
            time: clock.day(entry.at) + " " + clock.second(entry.at),
            entry: entry.text + (late ? fill(words.log_recorded, { time: clock.time(entry.wall) }) : "")
          };
        })
      };
    }

    function area(field) {
      var id = "checklist-report-" + field.id.replace(":", "-");
      var input = make("textarea", {
        id: id, rows: kind === "first" ? 2 : 3, maxlength: "4000", "aria-describedby": id + "-hint",
        onfocus: function () { if (input.value === words.report_unknown) { input.select(); } },
        onchange: function () { app.journal.append(run, "field", field.id, input.value.trim()); }
      });
      areas[field.id] = input;
      return el("div", "report-field", make("label", { "for": id }, field.label),
        make("p", { "class": "checklist-hint", id: id + "-hint" }, field.hint), input);
    }

    function build() {
      areas = {};
      parts.refill(form, report().fields.map(area));
      update();
    }

    function update() {
      var now = report(), open = now.fields.filter(function (field) { return field.open; });
      now.fields.forEach(function (field) {
        var input = areas[field.id];
        if (input && document.activeElement !== input) { input.value = field.value; }
        if (!input) { return; }
        input.parentNode.classList.toggle("checklist-report-open", field.open);
      });
      fit();
      parts.refill(told, room.runState.warnings(app, app.journal.state(run)));
      what.textContent = worked().state.list.title;
      rest.textContent = fill(words.report_rest, { count: open.length });
      says.textContent = kind === "first" ? aloud(now.fields) : "";
      parts.refill(paper, room.reportPaper(now, words, kind !== "first"));
    }

    /** Every field is as high as what stands in it; only a field on the page has a height. */
    function fit() {
      if (!form.isConnected) { return; }
      Object.keys(areas).forEach(function (id) {
        areas[id].style.height = "auto";
        areas[id].style.height = areas[id].scrollHeight + 4 + "px";
      });
    }

    /** The fields in a row, as they are said by telephone. */
    function aloud(fields) {
      return fields.map(function (field) {
        var ended = field.value.slice(-1) === words.stop;
        return fill(words.report_line, {
          label: field.label, value: ended ? field.value.slice(0, -1) : field.value
        }) + words.stop;
      }).join("");
    }

    function save(ending, content, type) {
      var at = Date.now(), clock = room.clock;
      var name = [app.stamped ? words.drill : "", words.report, list.title, clock.day(at),
        clock.time(at).replace(":", "")].filter(Boolean).join("-");
      room.file.save(name + ending, content, type);
    }

    function choice(one) {
      return el("label", "option", make("input", {
        type: "radio", name: "checklist-report", value: one, checked: one === kind,
        onchange: function () {
          kind = one;
          build();
        }
      }), words["report_" + one]);
    }

    var node = el("div", "screen checklist-report",
      el("div", "top", make("a", { "class": "checklist-back", href: room.address.ofRun(run, "") },
        words.report_back), el("span", "tools",
        parts.button(words.report_word, function () {
          save(".docx", room.reportForms.docx(report(), app.data.word_template), WORD);
        }, true),
        parts.button(words.report_copy, function () {
          app.say(copied(room.reportForms.text(report(), words)) ? words.report_copied : words.report_not);
        }),
        parts.button(words.print, function () { window.print(); }),
        parts.button("CSV", function () {
          save(".csv", room.reportForms.csv(report()), "text/csv");
        }),
        parts.button("JSON", function () {
          save(".json", room.reportForms.json(report()), "application/json");
        }))),
      title, told, what,
      make("fieldset", { "class": "checklist-report-kinds" },
        make("legend", { "class": "visually-hidden" }, words.report),
        el("div", "options", KINDS.map(choice))),
      rest, form, says, paper);
    build();
    return { heading: title, node: node, update: update, shown: fit };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.reportScreen = reportScreen;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
