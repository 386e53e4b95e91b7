import DatabaseIntrospection
import DatabaseTypes
import DialectIntrospection
import DialectTypes
import SchemaDiagnostics
import SchemaModel
import SchemagenRuntime

/// The database schemas that a pull reads.
struct PulledSchemas {
  /// Those of `--db-schema`.
  let named: [String]
  let url: DatabaseURL
  let context: CommandContext

  /// The database schemas to read, which the datasource lists afterwards; empty for the current one.
  ///
  /// - Parameter schema: The schema that is there: what its datasource lists stays.
  /// - Throws: A failure for one that does not exist; what cannot be read.
  func names(besides schema: Schema?) async throws -> [String] {
    let declared = schema?.datasource?.schemas ?? []
    guard url.dialect.capabilities.hasSchemas else {
      if named.isEmpty { return declared }
      throw CommandFailure(
        "\(url.dialect.provider.title) has no database schemas for --db-schema.",
        status: .usage)
    }
    let wanted = named + [url.schema].compactMap(\.self).filter { !$0.isEmpty }
    guard !wanted.isEmpty else { return declared }
    let current = try await currentSchema(checking: wanted)
    var all = declared
    if all.isEmpty {
      // The current schema alone needs no list.
      if named.allSatisfy({ $0 == current }) { return [] }
      if schema?.models.isEmpty == false { all = [QualifiedName("").effectiveSchema] }
    }
    for name in named where !all.contains(name) { all.append(name) }
    return all
  }

  /// The current schema of the connection.
  private func currentSchema(checking wanted: [String]) async throws -> String? {
    try url.checkExists()
    let introspector = url.dialect.introspector
    let access = DatabaseAccess(url: url, console: context.console, isReadOnly: true)
    let (present, own) = try await access.open { database in
      try await database.perform { connection in
        (try introspector.presentSchemas(connection), try introspector.schemaNames(connection))
      }
    }
    guard let missing = wanted.first(where: { !present.names.contains($0) }) else {
      return present.current
    }
    let meant = Suggestion.closest(to: missing, in: own)
    let shown = own.prefix(Self.shownSchemas).joined(separator: ", ")
    throw CommandFailure(
      "\(url.databaseName) has no schema \(TerminalText.line(missing)).",
      help: (meant.map { ["Did you mean \($0)?"] } ?? []) + [
        own.isEmpty
          ? "It has no schemas." : "It has \(shown)\(own.count > Self.shownSchemas ? ", …" : ".")"
      ])
  }

  private static let shownSchemas = 20
}
