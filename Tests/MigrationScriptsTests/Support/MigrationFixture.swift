import DatabaseSchema
import DatabaseTypes
import Foundation
import MigrationPlanning
import MigrationScripts
import SchemaDiagnostics
import SchemaLowering
import SchemaModel
import TestSupport
import Testing

/// A folder with a schema before, a schema after, the answers to questions, and the expected scripts.
struct MigrationFixture: CustomStringConvertible, Sendable {
  let name: String

  var description: String { name }

  /// The text of a file; `nil` when it is not there.
  func text(_ file: String) -> String? {
    FileManager.default.contents(atPath: path(file)).map { String(decoding: $0, as: UTF8.self) }
  }

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

  /// Whether the fixture is for a database that this machine has, with the extensions that it names.
  func isTestable(on dialect: Dialect) throws -> Bool {
    guard try dialects().contains(dialect), dialect.isTestable else { return false }
    let names = try ["before", "after"].flatMap { try schema($0).datasource?.extensions ?? [] }
    return dialect == .sqlite || names.allSatisfy { PostgresCluster.has($0.name) }
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

  /// One of the two schemas.
  func schema(_ name: String) throws -> Schema {
    try TestSchema.compile(path: path(name + ".prisma"))
  }

  private func answers() -> DecisionAnswers {
    var answers = DecisionAnswers()
    for line in (text("answers.txt") ?? "").split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 1).map(String.init)
      let text = words.count > 1 ? words[1] : ""
      switch words[0] {
      case "--rename": DecisionAnswers.Rename(parsing: text).map { answers.renames.append($0) }
      case "--narrow": answers.narrowings.insert(ObjectPath(parsing: text))
      case "--convert": answers.conversions.insert(ObjectPath(parsing: text))
      case "--fill": FillAnswer(parsingValue: text).map { answers.fills.append($0) }
      case "--fill-sql": FillAnswer(parsingSQL: text).map { answers.fills.append($0) }
      case "--accept-data-loss": answers.acceptsDataLoss = true
      case "--drop": answers.drops.insert(ObjectPath(parsing: text))
      default: Issue.record("\(line) is no answer")
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
