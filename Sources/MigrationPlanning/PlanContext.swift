package import DatabaseChanges
package import DatabaseSchema
import DialectRendering
import DialectTypes

/// The differences of one migration with what is derived from them, computed once.
package struct PlanContext: Sendable {
  package let diff: SchemaDiff
  package let answers: DecisionAnswers
  /// What the database can do.
  package let capabilities: DatabaseCapabilities
  /// What is known of the database's types.
  package let types: any DatabaseTypes
  /// How the database's SQL is written.
  package let sql: any DatabaseSQL
  /// The tables that stay and change, by their new names.
  package let changedTables: [QualifiedName: TableDiff]
  /// The renames of tables, enums and columns.
  let renames: Renames
  /// What happens to enums.
  let enums: EnumSteps
  /// The enum types that are recreated.
  let enumReplacements: [ReplaceEnum]

  /// - Parameters:
  ///   - diff: What differs.
  ///   - answers: What the user decided.
  init(_ diff: SchemaDiff, answers: DecisionAnswers) {
    self.diff = diff
    self.answers = answers
    types = diff.after.dialect.types
    capabilities = types.capabilities
    sql = diff.after.dialect.sql
    changedTables = Dictionary(
      diff.tables.map { ($0.table.after.name, $0) }, uniquingKeysWith: { first, _ in first })
    renames = Renames(diff, capabilities: capabilities)
    enums = EnumSteps(
      diff: diff, answers: answers, capabilities: capabilities, lexicalRules: sql.lexicalRules)
    enumReplacements = enums.replacements()
  }

  /// The names that readers know, by the temporary names that stand for them for a while.
  package var temporaryNames: [QualifiedName: QualifiedName] { renames.temporaryNames }

  /// What becomes of rows that hold a label which an enum loses, as far as the user said so.
  package func mappings(in change: EnumDiff) -> [ReplaceEnum.LabelMapping] {
    enums.mappings(in: change)
  }
}
