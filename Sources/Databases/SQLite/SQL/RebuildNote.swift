import DatabaseChanges
import DatabaseSchema
import DatabaseTypes

/// Explains in a script why it rebuilds tables, how it protects their rows, and what a failed run
/// leaves behind.
struct RebuildNote {
  let rebuilt: [AlterTable]
  let dropped: [Table]

  /// The lines of the paragraph.
  var lines: [String] {
    var lines: [String] = []
    if !rebuilt.isEmpty {
      lines += [
        "SQLite can change little of a table in place, so this script rebuilds",
        "\(names(rebuilt.map(\.table.after))): it copies the rows into a new table and recreates",
        "indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).",
      ]
    }
    lines += [
      "DROP TABLE would delete referencing rows, so foreign keys are off meanwhile. Where they cannot",
      "be switched off, inside a transaction that is already open, a guard table makes the DROP fail,",
      "and no row is lost.",
    ]
    return lines + leftovers
  }

  private var leftovers: [String] {
    let tables = Renderer.leftovers(rebuilt: rebuilt, dropped: dropped).map(\.name)
    var all = tables
    if !rebuilt.isEmpty { all.append(Renderer.objectsGuard) }
    if rebuilt.contains(where: { !Renderer().refuseUnreadableValues($0).isEmpty }) {
      all.append(Renderer.valuesGuard)
    }
    if rebuilt.contains(where: { !$0.table.after.foreignKeys.isEmpty }) {
      all.append(Renderer.keysGuard)
    }
    if all.isEmpty { return [] }
    return [
      "A shell that continues after an error may leave these tables behind. The next run drops them;",
      "DROP TABLE by hand works too: " + all.map { "\"\($0)\"" }.joined(separator: ", "),
    ]
  }

  private func names(_ tables: [Table]) -> String {
    tables.map { "\"\($0.name)\"" }.joined(separator: ", ")
  }
}
