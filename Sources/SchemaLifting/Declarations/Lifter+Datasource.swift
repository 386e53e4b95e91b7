import DatabaseSchema
import DatabaseTypes

extension Lifter {
  /// The datasource of a new schema.
  var datasource: [LiftedLine] {
    var lines = [
      "datasource \(prefix) {", "  provider = \"\(database.dialect.rawValue)\"",
      "  url = env(\"DATABASE_URL\")",
    ]
    if !database.schemas.isEmpty {
      lines.append("  schemas = \(SchemaText.list(database.schemas.map(SchemaText.string)))")
    }
    if !database.extensions.isEmpty, concession(.datasource) == 0 {
      let extensions = database.extensions.map(SchemaText.databaseExtension)
      lines.append("  extensions = \(SchemaText.list(extensions))")
    }
    if hasComments { lines.append("  comments = true") }
    return lines.map { LiftedLine($0, .datasource) } + [LiftedLine("}")]
  }

  /// Whether the database has comments, so that the documentation belongs there.
  private var hasComments: Bool {
    database.enums.contains { $0.comment != nil }
      || database.tables.contains { table in
        table.comment != nil || table.columns.contains { $0.comment != nil }
      }
  }
}
