/**
 * Small forms inside a step: why it is left out, who repeated what, when it really happened.
 */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make, fill = handbook.dom.fill;
  var SHORT = 5;  // 14:05

  function field(name, words, attributes) {
    var id = "checklist-" + name;
    var input = make("input", Object.assign({
      type: "text", id: id, maxlength: "200", autocomplete: "off"
    }, attributes));
    return { input: input, node: make("p", {}, make("label", { "for": id }, words), input) };
  }

  /**
   * Skipped or not applicable: neither without a reason. What somebody else has done is done, and
   * is ticked as theirs.
   * @param {Object} step
   * @param {Object<string, string>} words
   * @param {{skip: function(Object, ?number), others: function(), now: function(): number,
   *   started: function(): number}} act `skip` is told when it really was, null for now
   * @param {function()} closed
   */
  function skipForm(step, words, act, closed) {
    var parts = handbook.checklist.parts, el = parts.el;
    var reason = field("skip-" + step.number, words.skip_why, {});
    var wrong = el("p", "wrong"), when = laterField(fill(words.skip_time_of, step), words, act);

    function done(na) {
      var text = reason.input.value.trim();
      wrong.textContent = text ? "" : words.skip_needs_reason;
      if (!text) { reason.input.focus(); return; }
      act.skip({ reason: text, na: na }, when.taken());
    }

    var chips = [words.skip_reason_danger, words.skip_reason_absent];
    return {
      focus: function () { reason.input.focus(); },
      node: make("form", {
        "class": "checklist-step-form",
        onsubmit: function (event) { event.preventDefault(); done(false); }
      }, el("p", "form-ends", parts.button(words.done_by_others_tick, act.others)), reason.node,
        el("p", "chips", chips.map(function (text) {
          return parts.button(text, function () {
            reason.input.value = text;
            reason.input.focus();
          });
        })), el("p", "hint", words.skip_means), wrong,
        el("p", "form-ends", when.node,
          make("button", { type: "submit", "class": "button button-main" }, words.skip),
          parts.button(words.not_applicable, function () { done(true); }),
          parts.button(words.cancel, closed)))
    };
  }

  /** The fields for who took the call and what was repeated back. */
  function ackFields(step, words, act, closed) {
    var parts = handbook.checklist.parts, both = make("button", {
      type: "submit", "class": "button button-main"
    }, words.ack_and_tick), only = parts.button(words.ack_only, function () { take(false); });
    var who = field("ack-who-" + step.number, words.ack_who, {});
    var said = field("ack-said-" + step.number, words.ack_said, {});
    var when = laterField(fill(words.ack_time_of, { number: step.number }), words, act);

    function take(ticked) {
      var name = who.input.value.trim(), text = said.input.value.trim();
      if (!name || !text) { (name ? said : who).input.focus(); return; }
      act.ack(step, { who: name, said: text }, when.taken(), ticked);
      closed();
    }

    return {
      node: make("form", {
        "class": "checklist-step-form", onsubmit: function (event) {
          event.preventDefault();
          take(true);
        }
      }, who.node, said.node, parts.el("p", "form-ends", when.node, both, only)),
      /** A step that is ticked already has nothing to tick: one button is enough. */
      update: function (ticked) {
        both.textContent = ticked ? words.note_add : words.ack_and_tick;
        only.hidden = ticked;
      }
    };
  }

  /** Who took the call and what was repeated back; the fields are made when somebody opens them. */
  function ackForm(step, words, act) {
    var title = make("span", {}, words.ack_form), form = null, done = false;
    var fold = handbook.checklist.parts.fold("ack-form", title, false, null);
    fold.addEventListener("toggle", function () {
      if (!fold.open || form) { return; }
      form = ackFields(step, words, act, function () {
        fold.open = false;
        fold.querySelector("summary").focus();
      });
      form.update(done);
      fold.append(form.node);
    });
    return {
      node: fold,
      update: function (ack, ticked) {
        done = ticked;
        if (form) { form.update(done); }
        var clock = handbook.checklist.clock;
        title.textContent = ack ? fill(words.ack_heard, {
          time: clock.otherDay(ack.at, act.started()) + clock.time(ack.at), who: ack.who, said: ack.said
        }) : words.ack_form;
        fold.classList.toggle("checklist-heard", Boolean(ack));
      }
    };
  }

  /**
   * When it really happened, if not when it was ticked; also to enter a paper list afterwards.
   * @param {{id: string, label: string, hint: string, class: string}} what `label` where no other one
   *   stands beside it, `hint` instead of that for steps
   * @param {Object<string, string>} words
   * @param {{now: function(): number, time: function(number), started: function(): number}} act
   *   told the time, never one to come; a time of another day than `started` is shown with its day
   */
  function timeField(what, words, act) {
    /** A day needs more room than a time. */
    function widen() { input.classList.toggle("checklist-with-day", input.value.length > SHORT); }

    var input = make("input", {
      type: "text", id: what.id, "class": what["class"], inputmode: "numeric", maxlength: "20", oninput: widen,
      autocomplete: "off", "aria-label": what.label, placeholder: words.time_short,
      title: what.hint || words.time_hint, onchange: function () {
        var typed = handbook.checklist.typedTime(input.value, act.now(), words);
        var wrong = !typed ? what.hint || words.time_hint : typed.ahead ? words.time_ahead : "";
        input.setAttribute("aria-invalid", wrong ? "true" : "false");
        input.setCustomValidity(wrong);
        if (wrong) { input.reportValidity(); } else { act.time(typed.at); }
      }
    });
    return {
      node: input,
      update: function (tick) {
        // What is wrong stays until it is put right, whatever else happens meanwhile.
        if (document.activeElement === input || !input.validity.valid) { return; }
        var clock = handbook.checklist.clock;
        input.value = tick ? clock.otherDay(tick.at, act.started()) + clock.time(tick.at) : "";
        widen();
        input.setCustomValidity("");
        input.setAttribute("aria-invalid", "false");
      }
    };
  }

  /**
   * A real time for what is about to be written. `said` gives it, or null when none stands there or
   * the field is out of sight; `taken` empties it, too.
   */
  function laterField(label, words, act) {
    var at = null, field = timeField({ "class": "checklist-time", label: label }, words, {
      now: act.now, started: act.started, time: function (typed) { at = typed; }
    });

    function said() { return field.node.value && field.node.offsetParent ? at : null; }

    return {
      node: field.node, said: said,
      taken: function () {
        var last = said();
        field.node.value = "";
        at = null;
        return last;
      }
    };
  }

  var room = handbook.checklist = handbook.checklist || {};
  room.stepForms = {
    skipForm: skipForm, ackForm: ackForm, timeField: timeField, laterField: laterField
  };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
