/// A table as its text declares it.
struct SQLiteTableDefinition {
  var name: String
  var columns: [SQLiteColumnDefinition]
  /// The constraints behind the columns.
  var constraints: [SQLiteConstraint]
  /// `STRICT` and `WITHOUT ROWID`, in upper case.
  var options: [String]
}

extension SQLiteTableDefinition {
  var isStrict: Bool { options.contains("STRICT") }

  var isWithoutRowid: Bool { options.contains("WITHOUT ROWID") }

  /// The constraints of the columns and of the table, in the order of the text.
  var allConstraints: [SQLiteConstraint] { columns.flatMap(\.constraints) + constraints }

  /// The primary key with the constraint that declares it.
  var primaryKey: (constraint: SQLiteConstraint, key: SQLiteKey)? {
    for column in columns {
      if let found = Self.primaryKey(in: column.constraints) { return found }
    }
    return Self.primaryKey(in: constraints)
  }

  private static func primaryKey(
    in constraints: [SQLiteConstraint]
  ) -> (constraint: SQLiteConstraint, key: SQLiteKey)? {
    for constraint in constraints {
      if case .primaryKey(let key) = constraint.kind { return (constraint, key) }
    }
    return nil
  }

  /// Whether the only column of the primary key is the number of the row:
  /// <https://www.sqlite.org/lang_createtable.html#rowid>.
  var numbersRows: Bool { !isWithoutRowid && isIntegerKey }

  /// Whether the primary key is a single `INTEGER`. A `DESC` behind the column is an old mistake of
  /// SQLite that is kept: such a key is an index.
  var isIntegerKey: Bool {
    guard let key = primaryKey?.key, key.parts.count == 1,
      let name = key.parts[0].column, let column = column(named: name)
    else { return false }
    return column.type.uppercased() == "INTEGER" && !(key.isInColumn && key.parts[0].isDescending)
  }

  /// The column with a name, whose case means nothing.
  func column(named name: String) -> SQLiteColumnDefinition? {
    columns.first { SQLiteName($0.name) == SQLiteName(name) }
  }
}
