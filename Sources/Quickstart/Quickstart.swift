import Foundation
import SchemagenRuntime

/// A walk through the generated Swift of the example in `schema/`.
@main
struct Quickstart {
  static func main() async {
    let path = "schema/app.db"
    do {
      guard FileManager.default.fileExists(atPath: path) else {
        print("There is no \(path) yet. Run `swift run schemagen migrate` first.")
        exit(1)
      }
      let db = try await Database.connect("sqlite:\(path)")
      let visit = try await UserRepository(db).query.includingDeleted().count() + 1
      try await Tour(db: db, visit: visit).run()
      await db.close()
      print("The rows are in \(path); run this again, or read them with sqlite3.")
    } catch {
      FileHandle.standardError.write(Data("error: \(error)\n".utf8))
      exit(1)
    }
  }
}
