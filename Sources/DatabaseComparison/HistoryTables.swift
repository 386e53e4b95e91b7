/// The tables in which tools record what they applied. Schemas do not declare them, and a comparison
/// ignores them.
package enum HistoryTables {
  private static let names: Set = [
    "_schemagen_migrations", "_prisma_migrations", "_fluent_migrations",
  ]

  /// Whether a table has such a name.
  package static func contains(_ name: String) -> Bool { names.contains(name) }
}
