import DatabaseSchema
import DatabaseTypes
import Foundation
import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("A project whose history table has format 1")
struct HistoryUpgradeTests {
  private static let fixture = FixtureFolder("history-format-1")

  private static var dialects: [Dialect] {
    PostgresCluster.isAvailable ? [.sqlite, .postgresql] : [.sqlite]
  }

  private static func text(_ name: String) -> String {
    String(decoding: fixture.bytes(of: name), as: UTF8.self)
  }

  /// The frozen project, and a database in the state that its dump describes.
  private func project(_ dialect: Dialect) async throws -> Project {
    let names = FileManager.default.enumerator(atPath: Self.fixture.path)?.allObjects ?? []
    var files: [String: String] = [:]
    for case let name as String in names where name.contains(".") {
      files[name] = Self.text(name)
    }
    files["before.json"] = files["schema/snapshot.json"]
    let dump = Self.text("database.\(dialect.rawValue).sql")
    switch dialect {
    case .sqlite:
      let project = try Project(files, environment: ["DATABASE_URL": "file:app.db"])
      try await OutsideChange.run(dump, project.folder.path + "/app.db")
      return project
    case .postgresql:
      let cluster = try PostgresCluster.shared()
      let url = try cluster.makeDatabase()
      try cluster.execute(dump, in: String(url.split(separator: "/").last ?? ""))
      return try Project(files, environment: ["DATABASE_URL": url])
    }
  }

  @Test("status, undo and deploy work with a history table of format 1", arguments: dialects)
  func commands(dialect: Dialect) async throws {
    let project = try await project(dialect)
    #expect(await project.run("migrate status --exit-code") == .done)
    let schema = project.folder.read("schema/schema.prisma") ?? ""
    try project.folder.write(
      "schema/schema.prisma", schema.replacing("@unique\n", with: "@unique\n  name  String?\n"))
    #expect(await project.run("migrate --create-only --name second") == .done)
    #expect(await project.run("migrate undo --force --base before.json") == .done)
    #expect(await project.run("migrate --create-only --name second") == .done)
    #expect(await project.run("migrate deploy") == .done)
    #expect(await project.run("migrate status --exit-code") == .done)
    #expect(await project.run("migrate undo --force --base before.json") == .failed)
    let said = project.transcript
    #expect(said.contains("applied  20260101000000_first"), "\(said)")
    #expect(said.contains("has already been applied to"), "\(said)")
  }
}
