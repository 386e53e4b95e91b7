/// Derives every name that the schema does not give: of constraints, indexes, triggers, sequences
/// and join tables, as Prisma does, shortened to what the database keeps.
///
/// A name is `base_suffix`, where the base is the table and its columns joined by `_`. A base that
/// is too long is cut so that the suffix stays whole (Prisma convention; PostgreSQL's own cut at 63
/// bytes would lose it: <https://www.postgresql.org/docs/current/sql-syntax-lexical.html>).
package struct DatabaseNaming: Sendable {
  /// The longest name in bytes of UTF-8.
  package let limit: Int

  /// The function behind all `@updatedAt(by: Database)` triggers, where triggers need one.
  package static let updatedAtFunction = "schemagen_touch"

  /// The table of the applied migrations.
  package static let historyTable = "_schemagen_migrations"

  /// The end of a sequence's name.
  package static let sequenceSuffix = "_seq"

  /// - Parameter limit: The longest name in bytes of UTF-8; `Int.max` for no limit.
  package init(limit: Int) {
    self.limit = limit
  }

  /// A name that nothing has, numbered where the first choice is taken.
  ///
  /// - Parameters:
  ///   - parts: What the name is made of.
  ///   - suffix: The end of the name.
  ///   - isTaken: Whether something has a name.
  package func freeName(
    _ parts: [String], _ suffix: NameSuffix, unless isTaken: (String) -> Bool
  ) -> String {
    let first = name(parts, suffix)
    if !isTaken(first) { return first }
    var number = 2
    while true {
      let candidate = name(parts + [String(number)], suffix)
      if !isTaken(candidate) { return candidate }
      number += 1
    }
  }

  /// A name for a moment that nothing has.
  ///
  /// - Parameters:
  ///   - name: The name that the object gives up or waits for.
  ///   - isTaken: Whether something has a name.
  package func temporaryName(for name: String, unless isTaken: (String) -> Bool) -> String {
    var number = 1
    while true {
      let temporary = shortened("_schemagen_\(number)_\(name)")
      if !isTaken(temporary) { return temporary }
      number += 1
    }
  }

  /// `Table_pkey`.
  package func primaryKey(table: String) -> String {
    name([table], .primaryKey)
  }

  /// `Table_a_b_key`.
  package func uniqueKey(table: String, columns: [String]) -> String {
    name([table] + columns, .uniqueKey)
  }

  /// `Table_a_b_idx`.
  package func index(table: String, columns: [String]) -> String {
    name([table] + columns, .index)
  }

  /// `Table_a_b_fkey`.
  package func foreignKey(table: String, columns: [String]) -> String {
    name([table] + columns, .foreignKey)
  }

  /// `Table_a_check` for a column's check, `Table_check` for a table's; further checks of the same
  /// columns are numbered.
  package func check(table: String, columns: [String], number: Int? = nil) -> String {
    name([table] + columns, suffix: NameSuffix.check.rawValue + (number.map(String.init) ?? ""))
  }

  /// `Table_a_touch`, the trigger that sets an `@updatedAt(by: Database)` column.
  package func touchTrigger(table: String, column: String) -> String {
    name([table, column], .touchTrigger)
  }

  /// `Table_a_seq`, as PostgreSQL names the sequence of a serial column: the longer of the two
  /// names is cut, <https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-SERIAL>.
  package func sequence(table: String, column: String) -> String {
    let room = limit - "_".utf8.count - Self.sequenceSuffix.utf8.count
    var (tableRoom, columnRoom) = (table.utf8.count, column.utf8.count)
    while tableRoom + columnRoom > room {
      if tableRoom > columnRoom { tableRoom -= 1 } else { columnRoom -= 1 }
    }
    return
      "\(Self.cut(table, to: tableRoom))_\(Self.cut(column, to: columnRoom))\(Self.sequenceSuffix)"
  }

  /// Joins parts with `_` and adds a suffix; the parts are cut, never inside a character.
  package func name(_ parts: [String], _ suffix: NameSuffix) -> String {
    name(parts, suffix: suffix.rawValue)
  }

  /// A name that stays as it is, unless it is too long.
  package func shortened(_ name: String) -> String {
    String(Self.cut(name, to: limit))
  }

  func name(_ parts: [String], suffix: String) -> String {
    let room = max(limit - suffix.utf8.count, 0)
    var base = ""
    for (index, part) in parts.enumerated() {
      let separator = index > 0 ? "_" : ""
      let left = room - base.utf8.count - separator.utf8.count
      if left < 0 { break }
      base += separator + Self.cut(part, to: left)
      if left < part.utf8.count { break }
    }
    return base + suffix
  }

  /// The longest beginning of a text that has at most so many bytes.
  private static func cut(_ text: String, to room: Int) -> Substring {
    guard text.utf8.count > room else { return text[...] }
    var end = text.utf8.index(text.startIndex, offsetBy: room)
    while end > text.startIndex, UTF8.isContinuation(text.utf8[end]) {
      end = text.utf8.index(before: end)
    }
    return text[..<end]
  }
}
