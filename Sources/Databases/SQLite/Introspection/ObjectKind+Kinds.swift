import DatabaseIntrospection

/// The kinds of objects and parts of them in a SQLite database that a schema cannot declare.
extension ObjectKind {
  static let view = ObjectKind("view")
  static let trigger = ObjectKind("trigger")
  static let index = ObjectKind("index")
  static let table = ObjectKind("table")
  static let virtualTable = ObjectKind("virtual table")
  static let shadowTable = ObjectKind("shadow table")
  /// A table of SQLite's own, whose name begins with `sqlite_`.
  static let internalTable = ObjectKind("internal table")

  /// `STRICT` or `WITHOUT ROWID`.
  static let tableOption = ObjectKind("table option")
  static let virtualColumn = ObjectKind("virtual generated column")
  static let collation = ObjectKind("collation")
  /// `ON CONFLICT` of a `NOT NULL`, `CHECK` or primary key.
  static let conflictClause = ObjectKind("conflict clause")
  /// The name of a constraint that a schema does not name.
  static let constraintName = ObjectKind("constraint name")
  /// A default of a column that never has it, because SQLite numbers its rows.
  static let columnDefault = ObjectKind("default")
  /// A primary key whose index has its own order or collation.
  static let primaryKey = ObjectKind("primary key")
  /// An `INTEGER PRIMARY KEY` without `AUTOINCREMENT`, which gives numbers of deleted rows again:
  /// <https://www.sqlite.org/autoinc.html>.
  static let rowidAlias = ObjectKind("rowid alias")
  /// A column of a primary key that may be `NULL`: <https://www.sqlite.org/quirks.html>.
  static let nullableKey = ObjectKind("nullable primary key")
  /// `UNIQUE` in the table, whose index cannot be dropped by itself.
  static let uniqueConstraint = ObjectKind("unique constraint")
  static let foreignKey = ObjectKind("foreign key")
  /// `DEFERRABLE` or `MATCH` of a foreign key.
  static let foreignKeyOption = ObjectKind("foreign key option")
}
