import DatabaseChanges
import DatabaseTypes
import DialectRendering
import DialectTypes

/// What a comparison asks a database's rules, found once for all tables and columns.
///
/// A class, because it is handed on for each of them.
final class AlignmentRules {
  let dialect: Dialect
  let types: any TypeRules
  let sql: any DatabaseSQL
  /// Whether the database keeps comments; else they are those of the schema.
  let hasComments: Bool
  let namesPrimaryKeys: Bool
  let altersConstraints: Bool
  let hasEnumTypes: Bool

  init(_ dialect: Dialect) {
    self.dialect = dialect
    types = dialect.types
    sql = dialect.sql
    let capabilities = types.capabilities
    hasComments = capabilities.hasSchemas
    namesPrimaryKeys = capabilities.namesPrimaryKeys
    altersConstraints = capabilities.altersConstraints
    hasEnumTypes = capabilities.hasEnumTypes
  }
}
