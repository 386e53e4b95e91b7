import Foundation
import SchemagenRuntime
import TestSupport
import Testing

@Suite("A database without its tables")
struct MissingTableTests {
  @Test("the error says to run the migrations, and on which database", arguments: TestDatabase.all)
  func tables(_ kind: TestDatabase) async throws {
    try await kind.withURL { url in
      let database = try await Database.connect(url)
      try await database.execute("CREATE TABLE present (id INTEGER)")
      let error = await databaseError { _ = try await TagRepository(database).all() }
      let columns = [
        await databaseError { try await database.execute("SELECT gone FROM present") },
        await databaseError { try await database.execute("INSERT INTO present (gone) VALUES (1)") },
      ]
      let syntax = await databaseError { try await database.execute("SELEKT 1") }
      await database.close()
      for error in [error] + columns {
        let text = try #require(error).description
        #expect(error?.code == .missingTable)
        #expect(text.contains("run the migrations"), "\(text)")
        #expect(text.contains(try Self.place(of: kind, url)), "\(text)")
      }
      #expect(syntax?.description.contains("migrations") == false)
    }
  }

  /// What the message calls the database.
  private static func place(of kind: TestDatabase, _ url: String) throws -> String {
    switch kind {
    case .memory: return "in memory"
    case .file: return String(url.dropFirst("sqlite:".count))
    case .postgresql:
      let path = url.prefix { $0 != "?" }
      return "\"" + (path.split(separator: "/").last.map(String.init) ?? "") + "\""
    }
  }
}
