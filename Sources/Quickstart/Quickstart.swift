import Foundation
import SchemagenRuntime

/// A walk through the generated Swift of the example in `schema/`.
@main
struct Quickstart {
  /// The database that `swift run schemagen migrate` creates.
  static let path = "schema/app.db"

  static func main() async {
    guard FileManager.default.fileExists(atPath: path) else {
      return fail("There is no \(path) yet.", help: "Run `swift run schemagen migrate` first.")
    }
    do {
      let database = try await Database.connect("sqlite:\(path)")
      try await tour(database)
      await database.close()
    } catch let error as DatabaseError {
      fail(error.message, help: error.help)
    } catch {
      fail("\(error)", help: nil)
    }
  }

  private static func tour(_ database: Database) async throws {
    let visit = try await UserRepository(database).query.includingDeleted().count() + 1
    let story = Story()
    story.title("schemagen: a walk through the generated Swift (users so far: \(visit - 1))")
    let people = try await PeopleChapter(database: database, story: story, visit: visit).run()
    try await WritingChapter(database: database, story: story, visit: visit).run(people)
    try await ShopChapter(database: database, story: story, visit: visit).run(people)
    story.end("Done. The rows are in \(path); run this again, or read them with sqlite3.")
  }

  private static func fail(_ message: String, help: String?) {
    let text = "error: \(message)\n" + (help.map { "help: \($0)\n" } ?? "")
    FileHandle.standardError.write(Data(text.utf8))
    exit(1)
  }
}
