import DatabaseChanges
import DatabaseSchema
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
  /// Whether the other state says which comments the database has; else those stay that are there.
  let hasComments: Bool
  let namesPrimaryKeys: Bool
  let altersConstraints: Bool
  let hasEnumTypes: Bool

  init(comparingWith reference: DatabaseSchema) {
    dialect = reference.dialect
    types = dialect.types
    sql = dialect.sql
    let capabilities = types.capabilities
    hasComments =
      capabilities.hasSchemas && reference.declaresComments ?? reference.hasComments
    namesPrimaryKeys = capabilities.namesPrimaryKeys
    altersConstraints = capabilities.altersConstraints
    hasEnumTypes = capabilities.hasEnumTypes
  }

  /// The live comment, or that of the other state where a schema cannot say the difference.
  func comment(_ live: String?, like reference: String?) -> String? {
    hasComments && !CommentText.isSame(live, reference) ? live : reference
  }
}
