import DatabaseChanges
import DatabaseTypes
import SQLLexicon

/// How the rows of a table are written as SQL.
protocol RowSQL: Sendable {
  /// A statement that lets rows refer to rows that come later in the transaction.
  var opening: SQL { get }

  /// The query for the rows of a table, each as one text: its values as literals with commas between them.
  func literals(of columns: [String], in table: QualifiedName) -> SQL

  /// The statement that inserts rows with the numbers that they have.
  func insertion(of rows: [String], _ columns: [String], into table: QualifiedName) -> SQL

  /// The statement after which the database numbers new rows from the highest number on; nil where it does
  /// so by itself.
  func continuation(of column: String, in table: QualifiedName) -> SQL?
}

extension RowSQL {
  /// An insertion, with some words between its columns and its values.
  func insertion(
    of rows: [String], _ columns: [String], into table: QualifiedName, _ words: SQL
  ) -> SQL {
    let lines = SQL.join(rows.map { "  (\(expression: $0))" }, by: ",\n")
    return "INSERT INTO \(identifier: table) (\(SQL.list(columns)))\(words) VALUES\n\(lines)"
  }
}
