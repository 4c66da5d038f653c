/** Which types, how many questions, perhaps the number of a round of before. */
(function (handbook) {
  "use strict";

  var COUNTS = [5, 10, 20, 0];
  var make = handbook.dom.make;

  function typeBoxes(bank, wish, changed) {
    return bank.data.types.map(function (type) {
      return make("label", { "class": "quiz-type" },
        make("input", {
          type: "checkbox", name: "type", value: type.id, onchange: changed,
          checked: wish.types.indexOf(type.id) >= 0
        }),
        make("span", { "class": "quiz-type-title" }, type.title),
        make("span", { "class": "quiz-small" }, bank.say("type_count", { count: type.count })));
    });
  }

  function countChoices(bank, wish, changed) {
    var counts = COUNTS.indexOf(wish.count) < 0 ? [wish.count].concat(COUNTS) : COUNTS;
    return counts.map(function (count) {
      var words = count ? bank.say("count_some", { count: count }) : bank.say("count_all");
      return make("label", { "class": "quiz-count" },
        make("input", {
          type: "radio", name: "count", value: count, onchange: changed,
          checked: wish.count === count
        }),
        make("span", {}, words));
    });
  }

  function seedField(bank, wish, error) {
    var input = make("input", {
      type: "text", id: "quiz-seed", name: "seed", inputmode: "numeric", autocomplete: "off",
      maxlength: "6", value: wish.seed || "", "aria-describedby": "quiz-seed-hint quiz-error",
      oninput: function () { error.textContent = ""; }
    });
    return make("details", { "class": "quiz-more", open: wish.seed !== null },
      make("summary", {}, bank.say("seed_more")),
      make("p", { "class": "quiz-seed" },
        make("label", { "for": "quiz-seed" }, bank.say("seed")), input),
      make("p", { "class": "quiz-small", id: "quiz-seed-hint" }, bank.say("seed_hint")));
  }

  function wished(form) {
    return {
      types: Array.prototype.filter.call(form.querySelectorAll("[name=type]"),
        function (box) { return box.checked; }).map(function (box) { return box.value; }),
      count: Number(form.querySelector("[name=count]:checked").value)
    };
  }

  /** How many questions there are for the wish, in words. */
  function summary(bank, wish) {
    var pool = wish.types.reduce(function (sum, id) { return sum + bank.type(id).count; }, 0);
    if (!pool) { return bank.say("chosen_none"); }
    var count = wish.count ? Math.min(wish.count, pool) : pool;
    return bank.say("chosen", { types: wish.types.length, pool: pool, count: count });
  }

  /**
   * The form in which somebody chooses what to practise.
   * @param {OpenBank} bank
   * @param {{types: string[], count: number, seed: number|null}} wish what is chosen to begin with
   * @param {function(Object)} begin is told the wish
   */
  function choice(bank, wish, begin) {
    var chosen = make("p", { "class": "quiz-small", id: "quiz-chosen" });
    var error = make("p", { "class": "quiz-error", id: "quiz-error", role: "alert" });
    var all = make("input", { type: "checkbox", onchange: function () {
      boxes().forEach(function (box) { box.checked = all.checked; });
      changed();
    } });
    var form = make("form", { "class": "quiz-form", onsubmit: submitted, novalidate: true });
    function boxes() { return Array.prototype.slice.call(form.querySelectorAll("[name=type]")); }
    function changed() {
      var ticked = boxes().filter(function (box) { return box.checked; }).length;
      all.checked = ticked === boxes().length;
      all.indeterminate = ticked > 0 && !all.checked;
      chosen.textContent = summary(bank, wished(form));
      error.textContent = "";
    }
    function submitted(event) {
      event.preventDefault();
      var now = wished(form), field = form.querySelector("[name=seed]");
      now.seed = handbook.quiz.wish.whole(field.value);
      if (!now.types.length) {
        error.textContent = bank.say("chosen_none");
        all.focus();
      } else if (field.value.trim() && now.seed === null) {
        error.textContent = bank.say("seed_wrong");
        field.focus();
      } else { begin(now); }
    }
    handbook.dom.append(form, [
      make("fieldset", {}, make("legend", {}, bank.say("types")),
        make("label", { "class": "quiz-type quiz-type-all" }, all,
          make("span", { "class": "quiz-type-title" },
            bank.say("all_types", { count: bank.data.types.length })),
          make("span", { "class": "quiz-small" },
            bank.say("type_count", { count: bank.data.questions.length }))),
        make("div", { "class": "quiz-types" }, typeBoxes(bank, wish, changed))),
      make("fieldset", {}, make("legend", {}, bank.say("count")),
        make("div", { "class": "quiz-counts" }, countChoices(bank, wish, changed))),
      seedField(bank, wish, error),
      make("div", { "class": "quiz-go" },
        make("button", {
          type: "submit", "class": "button button-main", "aria-describedby": "quiz-chosen"
        }, bank.say("begin")), chosen),
      error
    ]);
    changed();
    return form;
  }

  handbook.quiz.choice = choice;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
