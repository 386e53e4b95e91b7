import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

extension SQLiteTableAssembler {
  /// Adds the primary key; a column that is the row's number becomes an autoincrement.
  mutating func addPrimaryKey(_ key: SQLiteKey, _ constraint: SQLiteConstraint) {
    guard let names = columns(key.parts.compactMap(\.column)) else { return }
    table.primaryKey = PrimaryKeyConstraint(
      name: constraint.name ?? Self.naming.primaryKey(table: table.name.name), columns: names)
    let part = key.isInColumn ? names.first : nil
    let hasOwnIndex = key.parts.contains { $0.isDescending || !hasOwnCollation($0) }
    if definition.numbersRows, let name = names.first {
      numberRows(name, key)
    } else {
      requireKey(names)
      if hasOwnIndex { carry(.primaryKey, constraint.text.string, of: part) }
    }
    if constraint.conflict != nil {
      carry(.conflictClause, constraint.text.string, of: part)
    }
  }

  /// As in Prisma, a key that is the row's number is an autoincrement, with or without `AUTOINCREMENT`.
  private mutating func numberRows(_ name: String, _ key: SQLiteKey) {
    guard let place = table.columns.firstIndex(where: { $0.name.isExactly(name) }) else { return }
    let given = definition.column(named: name)?.constraints.first {
      if case .defaultValue = $0.kind { true } else { false }
    }
    table.columns[place].isNullable = false
    // A schema has either the default or the autoincrement, so a default without `AUTOINCREMENT` wins.
    if given != nil, !key.isAutoincrement { return }
    if let given { carry(.columnDefault, given.text.string, of: name) }
    table.columns[place].defaultValue = .autoincrement
    if !key.isAutoincrement {
      carry(.rowidAlias, "INTEGER PRIMARY KEY", of: name)
    }
  }

  /// A schema has no optional key; SQLite has, where neither `STRICT` nor `WITHOUT ROWID` forbids it.
  private mutating func requireKey(_ names: [String]) {
    let keys = Set(names.map { Exact($0) })
    for place in table.columns.indices where keys.contains(table.columns[place].$name) {
      guard table.columns[place].isNullable else { continue }
      table.columns[place].isNullable = false
      if !definition.isStrict, !definition.isWithoutRowid {
        carry(.nullableKey, "NULL", of: table.columns[place].name)
      }
    }
  }

  /// Adds a unique index for each `UNIQUE`. The constraint is carried too: its index cannot be dropped
  /// by itself, and it may say what happens on a conflict.
  mutating func addUniqueConstraints(_ names: inout SQLiteIndexNames) {
    guard hasUniqueConstraints else { return }
    let all =
      definition.columns.filter { !$0.isVirtual }.flatMap(\.constraints) + definition.constraints
    let indexed = Set(definition.indexedKeys(among: all).filter { !$0.isPrimary }.map(\.place))
    for (place, constraint) in all.enumerated() {
      guard case .unique(let key) = constraint.kind else { continue }
      let index = indexed.contains(place) ? addUnique(constraint, key, &names) : nil
      carryUnique(constraint, key, as: index)
    }
  }

  /// The name of the new index; `nil` if a schema cannot declare it.
  private mutating func addUnique(
    _ constraint: SQLiteConstraint, _ key: SQLiteKey, _ names: inout SQLiteIndexNames
  ) -> String? {
    guard let columns = columns(key.parts.compactMap(\.column)),
      key.parts.allSatisfy(hasOwnCollation)
    else { return nil }
    let name = names.name(constraint.name, table: table.name.name, columns: columns)
    let parts = zip(columns, key.parts).map { IndexColumn($0, isDescending: $1.isDescending) }
    table.indexes.append(TableIndex(name: name, columns: parts, isUnique: true))
    return name
  }

  private mutating func carryUnique(
    _ constraint: SQLiteConstraint, _ key: SQLiteKey, as index: String?
  ) {
    let name = constraint.name.map { "CONSTRAINT \(SQLQuoting.identifier($0)) " } ?? ""
    let column = key.parts.first?.column ?? ""
    let words =
      key.isInColumn
      ? (["UNIQUE (\(SQLQuoting.identifier(column)))", constraint.conflict].compactMap(\.self))
        .joined(separator: " ")
      : constraint.text.string
    carry(.uniqueConstraint, name + words, of: index)
  }

  /// Whether a part has the collation that its column has anyway.
  func hasOwnCollation(_ part: SQLiteKeyPart) -> Bool {
    if part.collation == nil { return true }
    var plain = part
    plain.collation = nil
    return SQLiteName(definition.collation(of: part)) == SQLiteName(definition.collation(of: plain))
  }
}
