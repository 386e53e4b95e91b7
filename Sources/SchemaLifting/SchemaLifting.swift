package import DatabaseSchema
import DatabaseTypes
import SchemaDiagnostics
import SchemaFormatting
import SchemaModel

/// From a database to a schema, as a person would write it.
///
/// The counterpart of lowering: what comes out becomes the same database again. What the language
/// cannot say is left out, each part with the reason.
package enum SchemaLifting {
  /// A new schema for a database.
  ///
  /// - Parameters:
  ///   - database: The live tables, those of other tools' history left out.
  ///   - path: The path that diagnostics name.
  package static func lift(_ database: DatabaseSchema, path: String) -> LiftedSchema {
    let settled = settle(database, existing: nil, datasource: nil, path: path)
    let text = SourceFile(path: path, text: settled.text)
    return LiftedSchema(
      sources: SchemaFormatter.format(SourceSet([text])), omitted: settled.omitted,
      errors: settled.errors)
  }

  /// The schema that is there, with the lines changed that differ from the database.
  ///
  /// - Parameters:
  ///   - existing: The schema.
  ///   - database: The live tables in the words of the schema's, with the extensions and database
  ///     schemas that the schema shall list.
  package static func update(
    _ existing: ExistingSchema, to database: DatabaseSchema
  ) -> LiftedSchema {
    var database = database
    // Such a schema declares relations, and no foreign keys.
    if existing.schema.datasource?.relationMode == .prisma {
      for place in database.tables.indices { database.tables[place].foreignKeys = [] }
    }
    if existing.tables == database {
      return LiftedSchema(sources: existing.sources, omitted: [], errors: [])
    }
    let datasource = DatasourceUpdate(existing, to: database)
    let settled = settle(
      database, existing: existing, datasource: datasource.text, path: "schema.prisma")
    let before = Lifter(
      existing.tables, existing: existing,
      concessions: settled.concessions.filter { part, _ in !existing.usesModel(of: part) })
    var update = SchemaUpdate(
      existing, edits: datasource.edits, from: before, to: settled.lifter)
    let sources = update.apply()
    let errors = SchemaCompiler.compile(sources).diagnostics.filter { $0.severity == .error }
    return LiftedSchema(
      sources: sources, omitted: settled.omitted,
      replacedJoinTables: settled.lifter.replacedJoinTables(of: existing),
      errors: settled.errors.isEmpty ? errors : settled.errors)
  }

  /// Writes and compiles, and concedes what the compiler complains about, until it does not.
  private static func settle(
    _ database: DatabaseSchema, existing: ExistingSchema?, datasource: String?, path: String
  ) -> SettledLifter {
    var concessions: [LiftedPart: Int] = [:]
    var reasons: [OmittedPart] = []
    while true {
      let lifter = Lifter(
        database, existing: existing, datasource: datasource, concessions: concessions)
      let lines = lifter.lines
      let text = lines.map(\.text).joined(separator: "\n") + "\n"
      let sources = SourceSet([SourceFile(path: path, text: text)])
      let errors = SchemaCompiler.check(sources).diagnostics.filter { $0.severity == .error }
      let parts = PartFinder(lines).parts(of: errors, concessions)
      if errors.isEmpty || parts.isEmpty {
        return SettledLifter(
          lifter: lifter, text: text, concessions: concessions,
          omitted: reasons + lifter.danglingKeys, errors: errors)
      }
      for (part, reason) in parts {
        concessions[part, default: 0] += 1
        if concessions[part] == Lifter.concessions(of: part), part.isOmittedAtLast {
          reasons.append(OmittedPart(part: part, reason: reason))
        }
      }
    }
  }
}
