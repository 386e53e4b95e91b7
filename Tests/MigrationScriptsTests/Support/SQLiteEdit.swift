import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import MigrationScripts
import SchemaLowering

/// An edit of models, as a script of SQLite and a database to run it on.
struct SQLiteEdit {
  private let before: DatabaseSchema
  private let plan: MigrationPlan

  /// - Parameters:
  ///   - before: The models before, without a datasource.
  ///   - after: The models after; what they lose is dropped.
  ///   - renames: What keeps its data under another name.
  init(_ before: String, to after: String, renames: [DecisionAnswers.Rename] = []) throws {
    self.before = try Self.state(before)
    let answers = DecisionAnswers(renames: renames, acceptsDataLoss: true)
    plan = MigrationPlanner.plan(from: self.before, to: try Self.state(after), answers: answers)
  }

  var script: String { ScriptRenderer.script(for: plan) }

  /// A database as it is before, with some rows.
  func database(_ rows: String) throws -> SQLiteTestDatabase {
    let database = try SQLiteTestDatabase()
    let empty = DatabaseSchema(dialect: .sqlite)
    try database.run(ScriptRenderer.script(for: MigrationPlanner.plan(from: empty, to: before)))
    try database.run(rows)
    return database
  }

  private static func state(_ models: String) throws -> DatabaseSchema {
    let source = "datasource db {\n  provider = \"sqlite\"\n}\n\n"
    return Lowering.lower(try TestSchema.compile(source + models + "\n"), to: .sqlite)
  }
}
