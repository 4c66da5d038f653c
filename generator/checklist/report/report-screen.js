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
    var kind = "first", form = null, fields = make("div", {}), says = el("p", "report-says");
    var list = app.journal.state(run).list;
    var title = parts.heading(parts.listName(words.report, app.icon(list.id), 0)), rest = el("p", "hint");
    var minute = el("p", "report-minute"), what = el("p", "summary"), paper = el("div", "report-paper");
    var told = make("div", {});

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
          title: now.state.list.title, time: room.dated(at)
        }),
        foot: fill(words.report_foot, { run: run, seal: seal, edition: app.data.edition })
          + (app.journal.isChanged(run) ? words.foot_changed : ""),
        fields: room.reportFields(kind, now, app.data, usual()),
        log: now.log.map(function (entry) {
          var late = Math.abs(entry.wall - entry.at) > clock.MINUTE;
          return {
            time: clock.date(entry.at) + " " + clock.second(entry.at),
            entry: entry.text + (late ? fill(words.log_recorded, {
              time: room.moment(entry.wall, now.state)
            }) : "")
          };
        })
      };
    }

    function keep(id, text) { app.journal.append(run, "field", id, text); }

    function build() {
      form = room.reportForm(app, run, report().fields, kind === "first" ? 2 : 3, keep);
      parts.refill(fields, [form.node]);
      update();
    }

    function update() {
      var now = report(), open = now.fields.filter(function (field) { return field.open; });
      form.update(now.fields);
      parts.refill(told, room.runState.warnings(app, app.journal.state(run)));
      what.textContent = worked().state.list.title;
      rest.textContent = fill(words.report_rest, { count: open.length });
      says.textContent = kind === "first" ? room.aloud.text(now.fields, app.data) : "";
      measure(room.aloud.length(says.textContent));
      parts.refill(paper, room.reportPaper(now, words, kind !== "first"));
    }

    /** How long the text by telephone is; over a minute it says so, and what goes first. */
    function measure(said) {
      minute.classList.toggle("checklist-over", said.over);
      parts.setText(minute, kind === "first"
        ? fill(said.over ? words.report_length_over : words.report_length, said) : "");
    }

    function save(ending, content, type) {
      var at = Date.now(), clock = room.clock;
      var name = [app.stamped ? words.drill : "", words.report,
        words["report_name_" + kind], list.title, clock.date(at), clock.time(at).replace(":", "")].filter(Boolean).join("-");
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
      says, minute, rest, fields, paper);
    build();
    return {
      heading: title, node: node, update: update,
      shown: function () { form.shown(); }, leave: function () { form.leave(); }
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.reportScreen = reportScreen;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
