/// A column of the history table, and the format in which it appeared.
///
/// A new column goes to the end of ``all``, with the next format and a constraint that existing
/// rows meet; ``HistoryTable/newestFormat`` goes up by one. Nothing else is needed to create it,
/// to add it to existing tables and to fill it.
struct HistoryColumn: Sendable {
  /// What a column holds.
  enum Kind: Sendable {
    case text, integer, time
  }

  let name: String
  let kind: Kind
  /// What follows the type in the column's definition.
  let constraint: String
  /// The first format that has it.
  let format: Int
  /// The value of a new row, as text.
  let value: @Sendable (AppliedMigration) -> String?

  /// The checksums of the statements of a migration without a transaction, with spaces between them: of
  /// those that were executed, and of one more that was started outside a transaction.
  static let statementChecksums = "statement_checksums"

  /// The number of the statements of `down.sql` that were executed, and their checksums in the same form,
  /// while a migration is taken back without a transaction.
  static let reversal = (done: "down_statements_done", checksums: "down_statement_checksums")

  /// All columns, in the order in which they were introduced.
  static let all = [
    HistoryColumn(
      name: "id", kind: .text, constraint: "NOT NULL PRIMARY KEY", format: 1, value: \.id),
    HistoryColumn(
      name: "checksum", kind: .text, constraint: "NOT NULL", format: 1, value: \.checksum),
    HistoryColumn(
      name: "started_at", kind: .time, constraint: "NOT NULL", format: 1, value: \.startedAt),
    HistoryColumn(name: "finished_at", kind: .time, constraint: "", format: 1, value: \.finishedAt),
    HistoryColumn(name: "statements_done", kind: .integer, constraint: "NOT NULL", format: 1) {
      String($0.statementsDone)
    },
    HistoryColumn(name: "hash_after", kind: .text, constraint: "", format: 1, value: \.hashAfter),
    HistoryColumn(name: "tool_version", kind: .text, constraint: "NOT NULL", format: 1) { _ in
      ToolVersion.current
    },
    HistoryColumn(name: "format", kind: .integer, constraint: "NOT NULL DEFAULT 1", format: 2) {
      _ in
      String(HistoryTable.newestFormat)
    },
    HistoryColumn(name: statementChecksums, kind: .text, constraint: "", format: 3) {
      $0.statementChecksums?.joined(separator: " ")
    },
    HistoryColumn(name: "down_sql", kind: .text, constraint: "", format: 3, value: \.downSQL),
    HistoryColumn(name: reversal.done, kind: .integer, constraint: "", format: 4) {
      $0.reversal.map { String($0.done) }
    },
    HistoryColumn(name: reversal.checksums, kind: .text, constraint: "", format: 4) {
      $0.reversal?.checksums?.joined(separator: " ")
    },
  ]

  /// The column in `CREATE TABLE` and `ADD COLUMN`.
  func definition(in sql: any HistorySQL) -> String {
    let definition = "\"\(name)\" \(sql.type(of: kind))"
    return constraint.isEmpty ? definition : definition + " " + constraint
  }
}
