/// A column as a table declares it.
struct SQLiteColumnDefinition {
  var name: String
  /// The type in the words of the text; empty when there is none.
  var type: String
  var constraints: [SQLiteConstraint]
  /// The whole declaration.
  var text: String
}

extension SQLiteColumnDefinition {
  var isNotNull: Bool {
    constraints.contains { if case .notNull = $0.kind { true } else { false } }
  }

  /// The collation; of several the last is in force. `nil` for that of SQLite, `BINARY`.
  var collation: String? {
    for constraint in constraints.reversed() {
      guard case .collation(let name) = constraint.kind else { continue }
      return name.lowercased() == "binary" ? nil : name
    }
    return nil
  }

  /// What computes the column.
  var generated: (expression: String, isStored: Bool)? {
    for case .generated(let expression, let isStored) in constraints.map(\.kind) {
      return (expression, isStored)
    }
    return nil
  }

  /// Whether it is computed when it is read.
  var isVirtual: Bool { generated.map { !$0.isStored } ?? false }
}
