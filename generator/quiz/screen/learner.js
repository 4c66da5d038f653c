/** Who practises here, and what can be done with the record: take along, bring in, forget. */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make;

  function name(app) {
    var who = app.desk.who();
    return who.names[who.now];
  }

  function shown(app, one) { return one || app.bank.say("nobody"); }

  /** The learner's name, and the way to another one. */
  function line(app) {
    var bank = app.bank, who = app.desk.who(), list = "quiz-names";
    var error = make("p", { "class": "quiz-error", role: "alert" });
    var input = make("input", {
      type: "text", id: "quiz-name", autocomplete: "off", list: list,
      maxlength: handbook.quiz.desk.LONGEST_NAME, "aria-describedby": "quiz-name-hint"
    });
    var form = make("form", { "class": "quiz-change", onsubmit: function (event) {
      event.preventDefault();
      if (!app.desk.change(input.value)) {
        error.textContent = bank.say("names_full");
        return;
      }
      app.show();
      app.speak(bank.say("changed_to", { name: shown(app, name(app)) }));
    } },
      make("label", { "for": "quiz-name" }, bank.say("name")), input,
      make("datalist", { id: list }, who.names.filter(Boolean).map(function (one) {
        return make("option", { value: one });
      })),
      make("button", { type: "submit", "class": "button" }, bank.say("change")), error,
      make("p", { "class": "quiz-small", id: "quiz-name-hint" }, bank.say("name_hint")));
    return make("details", { "class": "quiz-more quiz-learner" },
      make("summary", {}, bank.say("learner", { name: shown(app, name(app)) }),
        make("span", { "class": "quiz-link" }, bank.say("change"))), form);
  }

  /** Hands `text` to the browser as a file to keep. */
  function download(file, text) {
    var url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    var link = make("a", { href: url, download: file });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(url); }, 10000);
  }

  function exported(app) {
    var sitting = handbook.quiz.examRoom.kept(app), who = name(app);
    var learner = {
      name: (sitting && sitting.name) || who, outlet: (sitting && sitting.outlet) || ""
    };
    var text = handbook.quiz.report.written(app.bank.data, learner, sitting, app.desk.answers());
    var file = app.bank.say("file", {
      name: shown(app, learner.name), date: handbook.quiz.parts.dateOf(app.now())
    });
    download(file.replace(/[\\/:*?"<>|]/g, "_"), text);
  }

  function imported(app, file) {
    var reader = new FileReader();
    reader.onload = function () {
      var answers = handbook.quiz.report.read(String(reader.result));
      var count = answers && app.desk.add(answers);
      app.show();
      app.note(answers ? "imported" : "import_wrong", { count: count });
    };
    reader.onerror = function () { app.note("import_wrong"); };
    reader.readAsText(file);
  }

  /** Buttons to save the record as a file, to bring one in, and to forget everything. */
  function record(app) {
    var bank = app.bank;
    var picker = make("input", {
      type: "file", id: "quiz-import", accept: ".json,application/json", "class": "visually-hidden",
      onchange: function () { if (picker.files.length) { imported(app, picker.files[0]); } }
    });
    return make("section", { "class": "quiz-record" }, make("h3", {}, bank.say("record")),
      make("p", { "class": "quiz-small" }, bank.say("record_means")),
      make("div", { "class": "quiz-actions" },
        handbook.quiz.parts.button(bank.say("export"), "", exported.bind(null, app)),
        make("span", { "class": "quiz-file" }, picker,
          make("label", { "class": "button", "for": "quiz-import" }, bank.say("import")))),
      make("details", { "class": "quiz-more quiz-forget" },
        make("summary", {}, bank.say("clear")),
        make("p", {}, bank.say("clear_means", { name: shown(app, name(app)) })),
        handbook.quiz.parts.button(bank.say("clear_now"), "quiz-danger", function () {
          app.desk.clear();
          app.go("#");
          app.speak(bank.say("cleared"));
        })));
  }

  handbook.quiz.learner = { line: line, record: record, name: name };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
