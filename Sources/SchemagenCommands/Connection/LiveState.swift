import DatabaseComparison
import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes
import DialectIntrospection
import DialectTypes
import SQLLexicon
import SchemaDiagnostics
import SchemagenRuntime

/// What a live database holds, and which database it is.
struct LiveState: Sendable {
  let url: DatabaseURL
  /// What it holds, with what a schema cannot declare apart.
  let database: LiveDatabase
  /// The same, with all foreign keys among the tables.
  private let schema: DatabaseSchema
  /// What the server makes of the expressions of the state that it is compared with.
  private let texts: ServerTexts

  /// Reads a database and changes nothing.
  ///
  /// - Parameters:
  ///   - url: The database.
  ///   - schemas: The database schemas to read; the current one without any.
  ///   - other: The state that it is to be compared with.
  ///   - context: The command's surroundings, for messages of the server.
  /// - Throws: A failure when it cannot be read, as when another session holds a lock.
  static func read(
    _ url: DatabaseURL, schemas: [String], comparedWith other: DatabaseSchema? = nil,
    in context: CommandContext
  ) async throws -> LiveState {
    try await read(url, schemas: { schemas }, comparedWith: { other }, in: context)
  }

  /// Reads a database, if it can at the same time as what it is compared with is made.
  ///
  /// - Parameters:
  ///   - url: The database.
  ///   - schemas: The database schemas to read; waited for where a database has any.
  ///   - other: The state that it is to be compared with; waited for when the database is read.
  ///   - context: The command's surroundings, for messages of the server.
  /// - Throws: A failure when it cannot be read, or what the closures throw.
  static func read(
    _ url: DatabaseURL, schemas: @escaping @Sendable () async throws -> [String],
    comparedWith other: @escaping @Sendable () async throws -> DatabaseSchema?,
    in context: CommandContext
  ) async throws -> LiveState {
    try url.checkExists()
    return try await DatabaseAccess(
      url: url, console: context.console, isReadOnly: true
    ).open { database in
      let schemas = url.dialect.capabilities.hasSchemas ? try await schemas() : []
      let introspector = url.dialect.introspector
      let live = try await database.read {
        try introspector.read($0, schemas: schemas.isEmpty ? nil : schemas)
      }
      async let separated = live.carryingKeys(
        HistoryTables.relationRules(of: live.schema), kinds: introspector.foreignKeyKinds)
      // SQLite frees all definitions, which takes as long as to compare them.
      async let closed: Void? = introspector.hasTrials ? nil : database.close()
      let texts: ServerTexts
      let other = try await other()
      if let other {
        texts =
          introspector.hasTrials
          ? try await database.read {
            try ServerTexts(comparing: live.schema, with: other, on: $0, isInTransaction: false)
          } : ServerTexts(comparing: live.schema, with: other)
      } else {
        texts = ServerTexts()
      }
      await closed
      var own = await separated
      if let other { own = own.withoutParts(of: other, where: introspector.isDeclared) }
      return LiveState(url: url, database: own, schema: live.schema, texts: texts)
    }
  }

  /// Why some differences may not be real; `nil` where all expressions were compared by their meaning.
  var reservation: String? {
    texts.isUnavailable
      ? "\(url.displayName) did not answer what it makes of some expressions, so they are compared "
        + "only as far as their texts tell (this takes the right TEMP)" : nil
  }

  /// The state in the words of another one, so that what differs is a difference.
  func tables(like other: DatabaseSchema) -> DatabaseSchema {
    texts.aligned(with: other)
      ?? StateAlignment(with: other, texts: texts).align(schema)
  }

  /// The state without the tables in which tools record what they applied, and without foreign keys
  /// that a schema cannot declare.
  var declarable: DatabaseSchema {
    var schema = database.schema
    schema.tables.removeAll { HistoryTables.contains($0.name.name) }
    return schema
  }

  /// The state that a schema should declare, in the words of the one that it declares now.
  func declarable(like other: DatabaseSchema) -> DatabaseSchema {
    var schema = tables(like: other)
    let relations = HistoryTables.relationRules(of: schema)
    for (place, table) in schema.tables.enumerated() {
      schema.tables[place].foreignKeys.removeAll { !relations.canDeclare($0, of: table) }
    }
    schema.schemas += database.schema.schemas.filter { name in
      !schema.schemas.contains { $0.isExactly(name) }
    }
    schema.extensions += database.schema.extensions.filter { item in
      !schema.extensions.contains { $0.name.isExactly(item.name) }
    }
    return schema
  }

  /// The names of all objects, each without that of its table or database schema.
  var names: Set<String> {
    var names: Set<String> = []
    for table in schema.tables {
      names.insert(table.name.name)
      names.formUnion([table.primaryKey?.name].compactMap(\.self))
      names.formUnion(table.indexes.map(\.name))
      names.formUnion(table.checks.map(\.name))
      names.formUnion(table.foreignKeys.map(\.name))
      names.formUnion(table.triggers.map(\.name))
    }
    for name in database.carried.map(\.name) + database.listed.map(\.name) {
      for text in [name[...], name.prefix { $0 != "(" }] { names.formUnion(Self.ends(of: text)) }
    }
    return names
  }

  /// A name, and what follows each `.` in it: a name may have one, too.
  private static func ends(of text: Substring) -> [String] {
    let starts = [text.startIndex] + text.indices.filter { text[$0] == "." }.map(text.index(after:))
    return starts.map { String(text[$0...]) }.flatMap { [$0, $0.filter { $0 != "\"" }] }
  }

  /// What a schema cannot declare, a phrase each, on one line.
  var objectsBeside: [String] {
    let phrases =
      database.carried.map { "\($0.kind.words) \($0.name)" }
      + database.listed.map { "\($0.kind.words) \($0.name): \($0.reason)" }
    return phrases.map(TerminalText.line)
  }
}
