import DatabaseChanges

/// The user's answers about changes that lose data, from flags or the dialogue.
package struct DecisionAnswers: Equatable, Sendable {
  /// A declared rename, from the name before to the name after.
  package struct Rename: Hashable, Sendable {
    package let from: ObjectPath
    package let to: ObjectPath

    package init(from: ObjectPath, to: ObjectPath) {
      self.from = from
      self.to = to
    }

    /// Reads `User.name:User.fullName`, `User.name:fullName` or `User:Person`.
    ///
    /// - Returns: `nil` for text of another form.
    package init?(parsing text: String) {
      let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
      from = ObjectPath(parsing: parts[0])
      let target = ObjectPath(parsing: parts[1])
      if from.member != nil, target.member == nil {
        to = ObjectPath(from.owner, target.owner)
      } else {
        to = target
      }
      if (from.member == nil) != (to.member == nil) { return nil }
    }

    /// The option that gives this answer.
    package var flag: String { "--rename \(from):\(to)" }
  }

  /// From `--rename`.
  package var renames: [Rename]
  /// From `--drop`: tables, columns and enum values that may be dropped.
  package var drops: Set<ObjectPath>
  /// From `--narrow`: columns whose values may be cut to the new type.
  package var narrowings: Set<ObjectPath>
  /// From `--convert`: columns whose values are to be read as the new type.
  package var conversions: Set<ObjectPath>
  /// From `--fill` and `--fill-sql`: what existing rows get.
  package var fills: [FillAnswer]
  /// New required columns that get nothing, because the table is empty.
  package var unfilled: Set<ObjectPath> = []
  /// From `--accept-data-loss`.
  package var acceptsDataLoss: Bool

  /// Without arguments, nothing is answered.
  package init(
    renames: [Rename] = [], drops: Set<ObjectPath> = [], narrowings: Set<ObjectPath> = [],
    conversions: Set<ObjectPath> = [], fills: [FillAnswer] = [], acceptsDataLoss: Bool = false
  ) {
    self.renames = renames
    self.drops = drops
    self.narrowings = narrowings
    self.conversions = conversions
    self.fills = fills
    self.acceptsDataLoss = acceptsDataLoss
  }
}
