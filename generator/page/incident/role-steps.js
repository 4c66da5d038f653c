/**
 * The steps of a page and a role come in, which steps are left out for that role goes out.
 */
(function (handbook) {
  "use strict";

  /**
   * What everybody has to see stays: critical steps and those that anyone may have to do.
   * @param {Array<{role: string, stays: boolean}>} steps
   * @param {string} role "" for everybody
   * @returns {Array<boolean>} true where a step is left out
   */
  function leftOut(steps, role) {
    return steps.map(function (step) {
      return role !== "" && step.role !== role && !step.stays;
    });
  }

  handbook.roleSteps = { leftOut: leftOut };
})((typeof self === "undefined" ? globalThis : self).Handbook =
  (typeof self === "undefined" ? globalThis : self).Handbook || {});
