/** The first screen: what comes, when it is passed, and whether it reaches a platform. */
(function (handbook) {
  "use strict";

  var make = handbook.dom.make, parts = handbook.playerParts, fill = handbook.dom.fill;

  /**
   * @param {{begin: function}} on
   */
  function start(data, linked, on) {
    var said = data.said, total = data.questions.length;
    var rules = data.exam ? [
      fill(said.rule_count, { total: total }),
      fill(said.rule_pass, { right: data.passAt }), said.rule_under, said.rule_must,
      said.rule_change
    ] : [fill(said.rule_count, { total: total }), said.rule_feedback];
    return make("section", {},
      parts.heading(data.title),
      make("ul", { "class": "player-rules" }, rules.concat(said.rule_given, linked ? said.rule_kept : [])
        .map(function (rule) { return make("li", {}, rule); })),
      linked ? null : make("p", { "class": "callout" }, said.not_linked),
      make("p", { "class": "player-go" }, parts.button(said.begin, true, on.begin)),
      make("p", { "class": "player-small" }, fill(said.about, data)));
  }

  handbook.playerStart = start;
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
