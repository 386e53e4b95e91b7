/// A table as its text declares it.
struct SQLiteTableDefinition {
  let name: String
  let columns: [SQLiteColumnDefinition]
  /// The constraints after the columns.
  let constraints: [SQLiteConstraint]
  /// `STRICT` and `WITHOUT ROWID`, in upper case.
  let options: [String]
  /// The content of the primary key.
  let primaryKey: SQLiteKey?
  /// Whether the primary key is a single `INTEGER`. With `DESC` after the column it is an index, an old
  /// mistake that SQLite keeps.
  let isIntegerKey: Bool
  let hasVirtualColumns: Bool

  init(
    name: String, columns: [SQLiteColumnDefinition], constraints: [SQLiteConstraint],
    options: [String]
  ) {
    self.name = name
    self.columns = columns
    self.constraints = constraints
    self.options = options
    hasVirtualColumns = columns.contains(where: \.isVirtual)
    let key =
      columns.lazy.compactMap { Self.primaryKey(in: $0.constraints) }.first
      ?? Self.primaryKey(in: constraints)
    primaryKey = key
    if let key, key.parts.count == 1, let name = key.parts[0].column,
      !(key.isInColumn && key.parts[0].isDescending)
    {
      let place = columns.indices.first { SQLiteName.areSame(columns[$0].name, name) }
      isIntegerKey = place.map { SQLiteName.areSame(columns[$0].type, "INTEGER") } ?? false
    } else {
      isIntegerKey = false
    }
  }

  private static func primaryKey(in constraints: [SQLiteConstraint]) -> SQLiteKey? {
    for constraint in constraints {
      if case .primaryKey(let key) = constraint.kind { return key }
    }
    return nil
  }
}

extension SQLiteTableDefinition {
  var isStrict: Bool { options.contains("STRICT") }

  var isWithoutRowid: Bool { options.contains("WITHOUT ROWID") }

  /// Whether the only column of the primary key is the number of the row:
  /// <https://www.sqlite.org/lang_createtable.html#rowid>.
  var numbersRows: Bool { isIntegerKey && !isWithoutRowid }

  /// The constraints of the columns and of the table, in the order of the text.
  var allConstraints: [SQLiteConstraint] { columns.flatMap(\.constraints) + constraints }

  /// The column with a name, whose case means nothing.
  func column(named name: String) -> SQLiteColumnDefinition? {
    place(of: name).map { columns[$0] }
  }

  /// The place of the column with a name.
  func place(of name: String) -> Int? {
    columns.indices.first { SQLiteName.areSame(columns[$0].name, name) }
  }
}
