package import DatabaseTypes
import SQLLexicon

/// What the expressions of a table can name.
package struct ExpressionScope: Sendable {
  /// Whose SQL it is.
  package let dialect: Dialect
  let columns: [Exact<String>: ValueType]
  let types: TypeScope

  /// Makes a scope.
  ///
  /// - Parameters:
  ///   - dialect: Whose SQL the expressions are.
  ///   - columns: The types of the table's columns, as far as they are known; SQLite needs none.
  ///   - enumerations: The names of enum types. Those of the columns are given as ``ColumnType`` know
  ///     theirs.
  ///   - domains: The types that domains are made of.
  package init(
    dialect: Dialect, columns: [String: ValueType], enumerations: Set<String> = [],
    domains: [String: ValueType] = [:]
  ) {
    self.dialect = dialect
    self.columns = Dictionary(
      columns.map { (Exact($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    types = TypeScope(
      enumerations: Set(enumerations.map { Exact($0) }),
      domains: Dictionary(
        domains.map { (Exact($0.key), $0.value) }, uniquingKeysWith: { first, _ in first }))
  }

  /// Makes a scope of the columns of a schema.
  package init(dialect: Dialect, columns: [String: ColumnType], domains: [String: ValueType] = [:])
  {
    self.init(
      dialect: dialect, columns: columns.mapValues(ValueType.init),
      enumerations: Set(columns.values.compactMap { $0.enumeration.map(ValueType.name(of:)) }),
      domains: domains)
  }
}
