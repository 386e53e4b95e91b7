import SQLLexicon

/// What a change adds to the one `ALTER TABLE`, and the statements around it.
struct AlterationParts {
  var before: [SQL] = []
  /// What rows get before the `ALTER TABLE`.
  var fills: [RowFill] = []
  /// Actions with their rank within the statement.
  var actions: [(Int, SQL)] = []
  /// What rows get after it.
  var lateFills: [RowFill] = []
  /// Actions of a second `ALTER TABLE`.
  var lateActions: [SQL] = []
  var after: [SQL] = []

  static func action(_ rank: Int, _ sql: SQL) -> AlterationParts {
    AlterationParts(actions: [(rank, sql)])
  }

  static func after(_ sql: SQL) -> AlterationParts {
    AlterationParts(after: [sql])
  }

  /// Adds the parts of another change of the same table.
  mutating func add(_ parts: AlterationParts) {
    // Two columns may need the same setting.
    before += parts.before.filter { !before.contains($0) }
    fills += parts.fills
    actions += parts.actions
    lateFills += parts.lateFills
    lateActions += parts.lateActions
    after += parts.after.filter { !after.contains($0) }
  }

  /// The actions in the order of their ranks: what depends on columns is dropped before and added
  /// after them.
  var sortedActions: [SQL] {
    actions.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
      .map(\.element.1)
  }
}
