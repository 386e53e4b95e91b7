import Foundation

/// The schema of this repository as a project of its own, and a later edit of it.
enum ExampleSchema {
  /// The files of `schema/`: the schema, its snapshot and its committed migrations.
  static func files() throws -> [String: String] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../schema").standardizedFileURL
    let names =
      FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    var files: [String: String] = [:]
    for name in names where [".prisma", ".json", ".sql"].contains(where: name.hasSuffix) {
      files["schema/" + name] = try String(
        contentsOf: root.appendingPathComponent(name), encoding: .utf8)
    }
    return files
  }

  /// The schema's text with a model, a required column with a default and an index more.
  static func edited(_ text: String) -> String {
    text.replacing(
      "model Role {\n", with: "model Role {\n  level Int @default(7)\n  @@index([level])\n")
      + "\nmodel Badge {\n  id    Int    @id @default(autoincrement())\n  label String @unique\n}\n"
  }

  /// The schema's text for a PostgreSQL server.
  static func onPostgreSQL(_ text: String) -> String {
    text.replacing(#"provider = "sqlite""#, with: #"provider = "postgresql""#)
      .replacing(#"url      = "file:./app.db""#, with: #"url      = env("DATABASE_URL")"#)
  }
}
