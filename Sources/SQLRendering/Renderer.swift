package import DatabaseChanges
package import DatabaseSchema

/// Says in a database's SQL what a step does.
package protocol Renderer: Sendable {
  /// The statements of a step, without semicolons.
  func render(_ step: Step) -> [SQL]
  /// The statements of a migration's steps with what the database needs around them.
  func script(_ steps: [CommentedStep]) -> ScriptBody
}

extension Dialect {
  /// The renderer of the database.
  package var renderer: any Renderer {
    switch self {
    case .postgresql: PostgreSQLRenderer()
    case .sqlite: SQLiteRenderer()
    }
  }
}
