extension SQLiteTableDefinition {
  /// A key for which SQLite makes an index.
  struct IndexedKey {
    /// The place of the constraint that makes it.
    var place: Int
    var key: SQLiteKey
    /// Whether it is the primary key, also by a later constraint.
    var isPrimary: Bool
  }

  /// What makes a part of two keys the same to SQLite.
  private struct Part: Hashable {
    let column: SQLiteName
    let collation: SQLiteName
  }

  /// The keys that have an index of their own; SQLite makes no second one of the same columns and
  /// collations, whatever their order (`sqlite3CreateIndex`).
  ///
  /// - Parameter constraints: The constraints in the order of the text.
  func indexedKeys(among constraints: [SQLiteConstraint]) -> [IndexedKey] {
    var keys: [IndexedKey] = []
    var places: [[Part]: Int] = [:]
    var last: IndexedKey?
    for (place, constraint) in constraints.enumerated() {
      switch constraint.kind {
      case .unique(let key):
        add(IndexedKey(place: place, key: key, isPrimary: false), to: &keys, &places)
      case .primaryKey(let key) where !numbersRows:
        var added = IndexedKey(place: place, key: key, isPrimary: true)
        if isIntegerKey {
          // SQLite makes the key of a table without row numbers at the end, from the column alone.
          added.key.parts[0].collation = nil
          last = added
        } else {
          add(added, to: &keys, &places)
        }
      case .primaryKey, .notNull, .null, .check, .defaultValue, .collation, .foreignKey, .generated,
        .deferral, .nameOnly:
        break
      }
    }
    if let last { add(last, to: &keys, &places) }
    return keys
  }

  private func add(
    _ key: IndexedKey, to keys: inout [IndexedKey], _ places: inout [[Part]: Int]
  ) {
    let parts = key.key.parts.map(part)
    if let same = places[parts] {
      if key.isPrimary { keys[same].isPrimary = true }
    } else {
      places[parts] = keys.count
      keys.append(key)
    }
  }

  /// The collation of a part of a key: its own, or that of its column.
  func collation(of part: SQLiteKeyPart) -> String {
    part.collation ?? part.column.flatMap { column(named: $0)?.collation } ?? "BINARY"
  }

  private func part(_ part: SQLiteKeyPart) -> Part {
    Part(column: SQLiteName(part.column ?? ""), collation: SQLiteName(collation(of: part)))
  }
}
