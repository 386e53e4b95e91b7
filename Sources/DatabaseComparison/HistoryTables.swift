/// The tables in which tools record what they applied: no schema declares them, and they are no
/// difference.
package enum HistoryTables {
  private static let names: Set = [
    "_schemagen_migrations", "_prisma_migrations", "_fluent_migrations",
  ]

  /// Whether a table has such a name.
  package static func contains(_ name: String) -> Bool { names.contains(name) }
}
