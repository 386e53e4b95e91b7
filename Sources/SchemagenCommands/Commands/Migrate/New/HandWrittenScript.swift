import SchemagenMigrator

/// The text of a migration that is to be written by hand: its header, and a place for statements.
struct HandWrittenScript {
  let id: String
  /// The hash of the state before it, which it does not change.
  let hash: String
  /// Whether the file is one transaction.
  let isTransactional: Bool

  /// The script that applies the migration.
  var up: String {
    text(
      "schemagen migration \(id)",
      remarks: [
        "For rows, and for what a schema cannot declare (functions, triggers, views). Tables, columns",
        "and indexes belong in the schema; `schemagen migrate` writes their SQL.",
      ])
  }

  /// The script that reverts the migration.
  var down: String {
    text("schemagen down of \(id)", remarks: ["What takes the migration back."])
  }

  private func text(_ title: String, remarks: [String]) -> String {
    var comments = [title, MigrationScript.handWrittenMark]
    if !isTransactional { comments.append(MigrationScript.noTransactionMark) }
    comments += ["before: \(hash)", "after:  \(hash)", ""] + remarks
    let header = comments.map { $0.isEmpty ? "--" : "-- \($0)" }.joined(separator: "\n")
    return header + (isTransactional ? "\n\nBEGIN;\n\n\nCOMMIT;\n" : "\n\n")
  }
}
