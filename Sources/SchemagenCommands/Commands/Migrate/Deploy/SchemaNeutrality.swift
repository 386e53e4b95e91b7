import DatabaseChanges
import DatabaseTypes
import DialectRendering
import SQLLexicon
import SchemaModel
import SchemagenMigrator

/// Whether migrations are about the schema of the connection, whichever that is, so that they can be applied
/// to many schemas.
struct SchemaNeutrality {
  private let deployment: Deployment

  init(_ deployment: Deployment) {
    self.deployment = deployment
  }

  /// Refuses a datasource that names its schemas, and warns of statements that name one: they would do the
  /// same to one table for each tenant.
  ///
  /// - Throws: A failure for a datasource with schemas.
  func check() throws {
    let workspace = deployment.workspace
    guard workspace.datasource.schemas.isEmpty else {
      throw CommandFailure(
        "The datasource has `schemas`, so its migrations name their schemas, and --each-schema would "
          + "apply them to the same tables again and again.",
        help: "Remove `schemas` and every @@schema from the schema of the tenants; tables that all "
          + "tenants share belong to a schema file and a migrations folder of their own.")
    }
    for migration in deployment.directory.migrations {
      for (line, object) in named(in: migration) {
        workspace.context.console.warn(
          "\(migration.path):\(line) names a database schema: \(object).",
          help: [
            "It is the same object for all schemas of --each-schema; leave the schema out where each "
              + "has one of its own."
          ])
      }
    }
  }

  /// The objects that a migration makes or changes under the name of a schema.
  private func named(in migration: Migration) -> [(line: Int, object: ScriptObject)] {
    let sql = deployment.dialect.sql
    return migration.script.body.flatMap { statement -> [(line: Int, object: ScriptObject)] in
      let objects = sql.actions(of: statement).compactMap(\.changed)
      let named = objects.filter { $0.name.schema != nil || $0.table?.schema != nil }
      return named.map { (statement.line, $0) }
    }
  }
}

extension ScriptAction {
  /// What it makes or changes, where it is a single object.
  fileprivate var changed: ScriptObject? {
    switch self {
    case .create(let creation): creation.keepsFormer ? nil : creation.object
    case .alter(let object, _), .drop(let object, _), .dropPart(let object, _, _),
      .rename(let object, _, _), .move(let object, _, _):
      object
    case .dropColumn(let name, let table, _), .renameColumn(let name, let table, _):
      ScriptObject(.column, QualifiedName(name), of: table)
    case .copyRows, .attach, .passing, .nothing, .unknown: nil
    }
  }
}
