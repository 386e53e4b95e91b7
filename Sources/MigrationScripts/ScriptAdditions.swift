package import DatabaseChanges

/// Statements of a script that are not of its steps.
package struct ScriptAdditions: Equatable, Sendable {
  /// Those before the steps.
  package let before: [ScriptBody.Group]
  /// Those after the steps.
  package let after: [ScriptBody.Group]
  /// What the comment at the top says of them, in lines.
  package let note: [String]
  /// How far those of a down script restore what was there.
  package let restorations: [Restoration]

  package init(
    before: [ScriptBody.Group] = [], after: [ScriptBody.Group] = [], note: [String] = [],
    restorations: [Restoration] = []
  ) {
    self.before = before
    self.after = after
    self.note = note
    self.restorations = restorations
  }
}
