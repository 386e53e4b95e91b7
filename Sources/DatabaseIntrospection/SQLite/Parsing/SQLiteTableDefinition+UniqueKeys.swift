extension SQLiteTableDefinition {
  /// What makes a part of two keys the same to SQLite.
  private struct Part: Equatable {
    let column: SQLiteName
    let collation: SQLiteName
  }

  /// The places of the `UNIQUE` constraints that have an index of their own, among some constraints:
  /// SQLite makes no second one of the same columns and collations (`sqlite3CreateIndex`).
  ///
  /// - Parameter constraints: The constraints in the order of the text.
  func indexedUniqueKeys(among constraints: [SQLiteConstraint]) -> Set<Int> {
    var seen: [[Part]] = []
    if let key = primaryKey?.key, !numbersRows { seen.append(key.parts.map(part)) }
    var places: Set<Int> = []
    for (place, constraint) in constraints.enumerated() {
      guard case .unique(let key) = constraint.kind else { continue }
      let parts = key.parts.map(part)
      if seen.contains(parts) { continue }
      seen.append(parts)
      places.insert(place)
    }
    return places
  }

  /// The collation of a part of a key: its own, or that of its column.
  func collation(of part: SQLiteKeyPart) -> String {
    part.collation ?? part.column.flatMap { column(named: $0)?.collation } ?? "BINARY"
  }

  private func part(_ part: SQLiteKeyPart) -> Part {
    Part(column: SQLiteName(part.column ?? ""), collation: SQLiteName(collation(of: part)))
  }
}
