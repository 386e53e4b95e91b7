import Foundation
import TestSupport
import Testing

@Suite("Folders of the databases")
struct DialectFolderTests {
  static let types = ["Capabilities", "ColumnTypes", "NativeTypes", "ScalarTypes", "Types"]
  static let sql = [
    "Conversions", "Renderer", "Renderer+AlterTable", "Renderer+Alteration", "Renderer+Column",
    "Renderer+Enum", "Renderer+Index", "Renderer+Locks", "Renderer+Rows", "Renderer+Table",
  ]
  static let introspection = ["Catalog", "Introspector", "ObjectKind+Kinds"]

  @Test("each database has the same core files", arguments: ["PostgreSQL", "SQLite"])
  func coreFiles(database: String) throws {
    #expect(try Set(Self.types).subtracting(files("\(database)/Types")).isEmpty)
    #expect(try Set(Self.sql).subtracting(files("\(database)/SQL")).isEmpty)
    #expect(
      try Set(Self.introspection).subtracting(files("\(database)/Introspection")).isEmpty)
  }

  private func files(_ folder: String) throws -> [String] {
    let root = FixtureFolder("").path.components(separatedBy: "/Tests/")[0]
    let names = try FileManager.default.contentsOfDirectory(
      atPath: "\(root)/Sources/Databases/\(folder)")
    return names.filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(6)) }
  }
}
