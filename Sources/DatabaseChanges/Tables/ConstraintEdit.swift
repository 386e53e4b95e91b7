import DatabaseSchema

/// One edit of a constraint.
package enum ConstraintEdit: Equatable, Sendable {
  case add(Constraint)
  case drop(Constraint)
  case rename(Transition<Constraint>)

  /// The edit that undoes it.
  package var inverse: ConstraintEdit {
    switch self {
    case .add(let constraint): .drop(constraint)
    case .drop(let constraint): .add(constraint)
    case .rename(let constraint): .rename(constraint.reversed)
    }
  }

  /// The edit in words.
  ///
  /// - Parameter table: The table's name in quotes.
  func sentence(table: String) -> String {
    switch self {
    case .add(.primaryKey(let key)):
      "add primary key \"\(key.name)\" (\(key.columns.joined(separator: ", "))) to \(table)"
    case .add(.check(let check)): "add check \"\(check.name)\" to \(table)"
    case .add(.foreignKey(let key)):
      "add foreign key \"\(key.name)\" from \(table) to \"\(key.referencedTable)\""
    case .drop(let constraint): "drop \(constraint.kind) \"\(constraint.name)\" of \(table)"
    case .rename(let constraint):
      "rename \(constraint.after.kind) \"\(constraint.before.name)\" to \"\(constraint.after.name)\""
    }
  }
}

extension Constraint {
  fileprivate var kind: String {
    switch self {
    case .primaryKey: "primary key"
    case .check: "check"
    case .foreignKey: "foreign key"
    }
  }
}
