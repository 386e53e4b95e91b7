import Foundation
import TestSupport

/// A folder with a schema and migrations.
struct MigrationProject {
  let folder: TemporaryFolder

  /// The folder of the schema.
  var schema: String { folder.path + "/schema" }
  /// The folder of the migrations.
  var migrations: String { schema + "/migrations" }

  /// Makes a schema without models.
  init(_ kind: DatabaseKind, models: String = "") throws {
    folder = try TemporaryFolder()
    // Others than this process' account may read it.
    chmod(folder.path, 0o755)
    try folder.write(
      "schema/schema.prisma",
      """
      datasource db {
        provider = "\(kind.provider)"
        url      = env("DATABASE_URL")
      }
      \(models)
      """)
  }

  /// Writes a migration.
  func write(_ id: String, _ sql: String) throws {
    try folder.write("schema/migrations/\(id)/migration.sql", sql)
  }

  /// The place of a line in a migration, as messages have it.
  func place(_ id: String, _ place: String) -> String { "\(id)/migration.sql:\(place)" }

  /// Removes a migration.
  func remove(_ id: String) throws {
    try FileManager.default.removeItem(atPath: "\(migrations)/\(id)")
  }
}
