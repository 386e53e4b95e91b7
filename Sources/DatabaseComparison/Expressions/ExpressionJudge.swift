import DatabaseTypes
import SQLEquivalence

/// Whether the expressions of one table mean the same: first by their texts, then by what the server
/// has said.
struct ExpressionJudge {
  let table: QualifiedName
  /// What the expressions can name; made when one is read, because in most tables all are the same.
  let scope: () -> any ExpressionScope
  /// Whether the server keeps a shown text of an expression; `false` where it was not asked.
  let isKept: (ExpressionQuestion, _ shown: String) -> Bool

  /// Whether a text of a schema means what the database shows.
  func means(_ text: String, _ shown: String, as role: ExpressionRole = .condition) -> Bool {
    scope().means(text, shown, as: role)
      || isKept(ExpressionQuestion(table: table, role: role, text: text), shown)
  }
}
