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
  ///   - enumerations: The names of enum types, without the schema `public`.
  ///   - domains: The types that domains are made of.
  ///   - functions: The functions that are not the server's own, under their names without the
  ///     schema `public`. All of a name have to be there; without them only their calls that need no
  ///     casts can be compared.
  package init(
    dialect: Dialect, columns: [String: ValueType], enumerations: Set<String> = [],
    domains: [String: ValueType] = [:], functions: [String: [CallSignature]] = [:]
  ) {
    self.dialect = dialect
    self.columns = Dictionary(
      columns.map { (Exact($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    types = TypeScope(
      enumerations: Set(enumerations.map { Exact($0) }),
      domains: Dictionary(
        domains.map { (Exact($0.key), $0.value) }, uniquingKeysWith: { first, _ in first }),
      functions: Dictionary(
        functions.map { (Exact($0.key), $0.value) }, uniquingKeysWith: { first, _ in first }))
  }

  /// Makes a scope of the columns of a schema, whose enum types are taken from them.
  package init(
    dialect: Dialect, columns: [String: ColumnType], domains: [String: ValueType] = [:],
    functions: [String: [CallSignature]] = [:]
  ) {
    self.init(
      dialect: dialect, columns: columns.mapValues(ValueType.init),
      enumerations: Set(columns.values.compactMap { $0.enumeration.map(ValueType.name(of:)) }),
      domains: domains, functions: functions)
  }
}
