package import DatabaseChanges
import DatabaseSchema
package import DatabaseTypes
import DialectRendering
import DialectTypes

/// The differences of one migration with what is derived from them, computed once.
package struct PlanContext: Sendable {
  package let diff: SchemaDiff
  /// Whether these are the differences that a down script reverts, which no answer is about.
  package let isDown: Bool
  /// What the database can do.
  package let capabilities: DatabaseCapabilities
  /// What is known of the database's types.
  package let types: any TypeRules
  /// How the database's SQL is written.
  package let sql: any DatabaseSQL
  /// The tables that stay and change, by their new names.
  package let changedTables: [QualifiedName: TableDiff]
  /// The renames of tables, enums and columns.
  let renames: Renames
  /// What happens to enums.
  let enums: EnumSteps
  /// The enum types that are recreated.
  let enumRecreations: [RecreateEnum]

  /// - Parameters:
  ///   - diff: What differs.
  ///   - answers: What the user decided; `nil` for a down script.
  init(_ diff: SchemaDiff, answers: DecisionAnswers?) {
    isDown = answers == nil
    let answers = answers ?? DecisionAnswers()
    self.diff = diff
    types = diff.after.dialect.types
    capabilities = types.capabilities
    sql = diff.after.dialect.sql
    changedTables = Dictionary(
      diff.tables.map { ($0.table.after.name, $0) }, uniquingKeysWith: { first, _ in first })
    renames = Renames(diff, capabilities: capabilities)
    enums = EnumSteps(
      diff: diff, answers: answers, capabilities: capabilities, lexicalRules: sql.lexicalRules,
      isDown: isDown)
    enumRecreations = enums.recreations()
  }

  /// The names that readers know, by the temporary names that replace them meanwhile.
  package var temporaryNames: [QualifiedName: QualifiedName] { renames.temporaryNames }
}
