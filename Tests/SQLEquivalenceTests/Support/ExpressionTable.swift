import DatabaseTypes
import DialectExpressions
import SQLEquivalence
import SQLLexicon

/// The table that the expressions of the fixtures are of.
enum ExpressionTable {
  /// Names and types, as in `columns.tsv`.
  static let declarations = ExpressionPair.rows(of: "columns.tsv").map { $0.fields }

  static let columns: [Exact<String>: ColumnType] = Dictionary(
    uniqueKeysWithValues: declarations.map { (Exact($0[0]), type($0[1])) })

  static let scope = Dialect.postgresql.expressions(of: columns)

  /// The columns are a, b and c, and one whose name needs quotes.
  static let sqlite = Dialect.sqlite.expressions(
    of: Dictionary(
      uniqueKeysWithValues: ["a", "B", "c", "d \"e\""].map { (Exact($0), ColumnType(.text)) }))

  private static func type(_ text: String) -> ColumnType {
    text.hasPrefix("status")
      ? ColumnType(.enumeration(QualifiedName("status")), isList: text.hasSuffix("[]"))
      : ColumnType(.other(text))
  }
}
