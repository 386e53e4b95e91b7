package import DatabaseSchema
import DatabaseTypes
import DialectTypes

/// The tables in which tools record what they applied. Schemas do not declare them, and a comparison
/// ignores them.
package enum HistoryTables {
  /// The table of Fluent, the library of Vapor.
  package static let fluent = "_fluent_migrations"

  private static let names: Set = [
    "_schemagen_migrations", "_prisma_migrations", fluent, "_fluent_enums",
  ]

  /// Whether a table has such a name.
  package static func contains(_ name: String) -> Bool { names.contains(name) }

  /// What a schema without these tables can declare of the others.
  package static func relationRules(of live: DatabaseSchema) -> RelationRules {
    RelationRules(live.tables.filter { !contains($0.name.name) }, types: live.dialect.types)
  }
}
