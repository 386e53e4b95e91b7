import Foundation
import TestSupport
import Testing

@testable import SchemagenRuntime

@Suite("The URL of an application's environment")
struct ConnectionEnvironmentTests {
  private func url(
    _ variables: [String: String] = [:], file: String? = nil, in subfolder: String = ""
  ) throws -> String {
    let folder = try TemporaryFolder()
    let place = folder.path + subfolder
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    if let file { try file.write(toFile: place + "/.env", atomically: true, encoding: .utf8) }
    let environment = ConnectionEnvironment(variables: variables, folder: folder.path)
    return try environment.url(named: "DATABASE_URL").replacing(folder.path, with: "FOLDER")
  }

  @Test("a variable of the process comes first, as it is")
  func process() throws {
    let found = try url(
      ["DATABASE_URL": "file:./a.db"], file: "DATABASE_URL=file:./b.db")
    #expect(found == "file:./a.db")
  }

  @Test(
    "a relative path in .env starts at its folder",
    arguments: [
      ("file:./app.db", "file:FOLDER/app.db"),
      ("sqlite:data/app.db?mode=ro", "sqlite:FOLDER/data/app.db?mode=ro"),
      ("\"file://app.db\"", "file:FOLDER/app.db"),
      ("file:/srv/app.db", "file:/srv/app.db"), ("sqlite::memory:", "sqlite::memory:"),
      ("postgres://a:b@host/db", "postgres://a:b@host/db"),
    ])
  func relative(written: String, expected: String) throws {
    #expect(try url(file: "OTHER=1\nDATABASE_URL=\(written) # here\n") == expected)
  }

  @Test("the .env file beside the schema counts, too")
  func schemaFolder() throws {
    let found = try url(file: "DATABASE_URL=file:../app.db", in: "/schema")
    #expect(found == "file:FOLDER/app.db")
  }

  @Test("a missing variable is named, with the way out")
  func missing() throws {
    let error = #expect(throws: DatabaseError.self) { try url(file: "OTHER=1") }
    #expect(error?.code == .invalidURL)
    #expect(error?.description.contains("DATABASE_URL") ?? false)
  }
}
