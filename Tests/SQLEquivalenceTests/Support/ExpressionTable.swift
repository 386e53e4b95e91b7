import DatabaseTypes
import SQLEquivalence

/// The table that the expressions of the fixtures are of.
enum ExpressionTable {
  /// Names and types, as in `columns.tsv`.
  static let declarations = ExpressionPair.rows(of: "columns.tsv").map { $0.fields }

  static let columns: [String: ValueType] = Dictionary(
    uniqueKeysWithValues: declarations.compactMap { fields in
      ValueType(sql: fields[1]).map { (fields[0], $0) }
    })

  static let scope = ExpressionScope(
    dialect: .postgresql, columns: columns, enumerations: ["status"],
    domains: ["posint": ValueType("int4")])

  static let sqlite = ExpressionScope(dialect: .sqlite, columns: [:] as [String: ValueType])
}
