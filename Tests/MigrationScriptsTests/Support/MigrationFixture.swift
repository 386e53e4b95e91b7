import DatabaseSchema
import DatabaseTypes
import Foundation
import MigrationPlanning
import MigrationScripts
import SchemaDiagnostics
import SchemaLowering
import SchemaModel
import TestSupport

/// A folder with a schema before, a schema after, the answers to questions, and the expected scripts.
struct MigrationFixture: CustomStringConvertible, Sendable {
  let name: String

  var description: String { name }

  /// All fixtures.
  static let all = FixtureFolder("Migrations").folders().map(MigrationFixture.init)

  /// A file of the fixture.
  func path(_ file: String) -> String {
    FixtureFolder("Migrations/\(name)").path(of: file)
  }

  /// The databases that the fixture is for.
  func dialects() throws -> [Dialect] {
    try schema("after").datasource?.providers.compactMap(\.dialect) ?? []
  }

  /// The plan for one database.
  func plan(_ dialect: Dialect) throws -> MigrationPlan {
    MigrationPlanner.plan(
      from: Lowering.lower(try schema("before"), to: dialect),
      to: Lowering.lower(try schema("after"), to: dialect), answers: answers())
  }

  /// What leads from nothing to a state.
  func script(from nothing: Void = (), to schema: DatabaseSchema) -> String {
    let empty = DatabaseSchema(dialect: schema.dialect)
    return ScriptRenderer.script(for: MigrationPlanner.plan(from: empty, to: schema))
  }

  private func schema(_ name: String) throws -> Schema {
    try TestSchema.compile(path: path(name + ".prisma"))
  }

  private func answers() -> DecisionAnswers {
    var answers = DecisionAnswers()
    let lines = FileManager.default.contents(atPath: path("answers.txt")) ?? Data()
    for line in String(decoding: lines, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard words.count == 2 else { continue }
      switch words[0] {
      case "--rename": DecisionAnswers.Rename(parsing: words[1]).map { answers.renames.append($0) }
      case "--narrow": answers.narrowings.insert(ObjectPath(parsing: words[1]))
      case "--convert": answers.conversions.insert(ObjectPath(parsing: words[1]))
      default: answers.drops.insert(ObjectPath(parsing: words[1]))
      }
    }
    return answers
  }
}

extension FixtureFolder {
  fileprivate func folders() -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { FileManager.default.fileExists(atPath: "\(path)/\($0)/after.prisma") }
      .sorted()
  }
}
