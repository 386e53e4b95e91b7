package import DatabaseSchema

/// A constraint of a table, which can be added, dropped and renamed.
package enum Constraint: Equatable, Sendable {
  case primaryKey(PrimaryKeyConstraint)
  case check(CheckConstraint)
  case foreignKey(ForeignKey)

  /// The constraint's name.
  package var name: String {
    switch self {
    case .primaryKey(let key): key.name
    case .check(let check): check.name
    case .foreignKey(let key): key.name
    }
  }

  /// The same constraint under another name.
  package func named(_ name: String) -> Constraint {
    switch self {
    case .primaryKey(let key):
      return .primaryKey(PrimaryKeyConstraint(name: name, columns: key.columns))
    case .check(let check):
      return .check(CheckConstraint(name: name, expression: check.expression))
    case .foreignKey(var key):
      key.name = name
      return .foreignKey(key)
    }
  }

  /// Whether the name must differ from those of the other tables in the database schema, because a
  /// primary key has an index: <https://www.postgresql.org/docs/current/sql-createtable.html>.
  package var sharesNamesWithIndexes: Bool {
    switch self {
    case .primaryKey: true
    case .check, .foreignKey: false
    }
  }

  /// The foreign key, if it is one.
  package var foreignKey: ForeignKey? {
    if case .foreignKey(let key) = self { key } else { nil }
  }
}
