package import DatabaseTypes

/// The state after the newest migration, as `snapshot.json` keeps it.
package struct Snapshot: Equatable, Sendable {
  /// The format that this version writes.
  package static let currentFormat = 2

  /// For each declaration of the schema a text that changes with its meaning.
  package var fingerprints: [String: String]
  /// The state of each database that the schema is for.
  package private(set) var sections: [DatabaseSchema]

  /// Without arguments, the state before the first migration.
  package init(fingerprints: [String: String] = [:], sections: [DatabaseSchema] = []) {
    self.fingerprints = fingerprints
    self.sections = sections.map(\.canonical).sorted { $0.dialect.rawValue < $1.dialect.rawValue }
  }

  /// The databases that have a section.
  package var dialects: [Dialect] { sections.map(\.dialect) }

  /// The state of one database; the empty one where there is no section.
  package func schema(for dialect: Dialect) -> DatabaseSchema {
    sections.first { $0.dialect == dialect } ?? DatabaseSchema(dialect: dialect)
  }
}
