import SQLLexicon

/// What a change adds to the one `ALTER TABLE`, and the statements around it.
struct AlterationParts {
  var before: [SQL] = []
  /// Actions with their rank within the statement.
  var actions: [(Int, SQL)] = []
  var after: [SQL] = []

  static func action(_ rank: Int, _ sql: SQL) -> AlterationParts {
    AlterationParts(actions: [(rank, sql)])
  }

  static func after(_ sql: SQL) -> AlterationParts {
    AlterationParts(after: [sql])
  }
}
