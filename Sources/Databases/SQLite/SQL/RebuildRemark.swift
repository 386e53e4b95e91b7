import DatabaseChanges
import DatabaseSchema

/// Tells those who read a script why it writes tables anew, how it protects their rows, and what
/// is left of it when it was refused.
struct RebuildRemark {
  let rebuilt: [AlterTable]
  let dropped: [Table]

  /// The lines of the paragraph.
  var lines: [String] {
    var lines: [String] = []
    if !rebuilt.isEmpty {
      lines += [
        "SQLite changes little of a table in place. The rows of \(names(rebuilt.map(\.table.after)))",
        "are copied into a new table that takes its place; indexes and triggers are made again,",
        "views stay (https://www.sqlite.org/lang_altertable.html#otheralter).",
      ]
    }
    lines += [
      "DROP TABLE deletes the rows that point at the table, so foreign keys are off meanwhile. Where",
      "they cannot be switched off, because somebody else's transaction is open, a guard table makes",
      "the DROP fail, and no row is lost.",
    ]
    return lines + leftovers
  }

  private var leftovers: [String] {
    let tables = Renderer.leftovers(rebuilt: rebuilt, dropped: dropped).map(\.name)
    var all = tables
    if !rebuilt.isEmpty { all.append(Renderer.objectsGuard) }
    if rebuilt.contains(where: { !$0.table.after.foreignKeys.isEmpty }) {
      all.append(Renderer.keysGuard)
    }
    if all.isEmpty { return [] }
    return [
      "A shell that goes on after an error may leave these behind; the next run drops them, and a",
      "DROP TABLE by hand does: " + all.map { "\"\($0)\"" }.joined(separator: ", "),
    ]
  }

  private func names(_ tables: [Table]) -> String {
    tables.map { "\"\($0.name)\"" }.joined(separator: ", ")
  }
}
