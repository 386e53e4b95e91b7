import DatabaseTypes
import SchemagenRuntime
import TestSupport
import Testing

@testable import SchemagenMigrator

@Suite("Several instances at their first boot")
struct FirstBootTests {
  @Test(
    "on an empty database each migration is applied once, and no instance fails",
    arguments: MigratorProject.dialects, [true, false])
  func boot(dialect: Dialect, isTransactional: Bool) async throws {
    for round in 0..<6 {
      let project = try MigratorProject(dialect)
      let ids = (0..<3).map { "2026010\($0 + 1)000000_step" }
      for (index, id) in ids.enumerated() {
        let mark = isTransactional ? "" : "-- schemagen: no-transaction\n"
        try project.write(
          id,
          mark + "CREATE TABLE t\(index) (b TEXT);\nINSERT INTO t\(index) VALUES ('x');\n"
            + "INSERT INTO t\(index) VALUES ('y');\n")
      }
      let applied = try await withThrowingTaskGroup(of: [String].self) { group in
        for _ in 0..<8 { group.addTask { try await project.apply(patience: .seconds(300)) } }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      #expect(applied.sorted() == ids, "round \(round)")
      for index in ids.indices {
        #expect(
          try await project.rows("SELECT b FROM t\(index) ORDER BY b") == ["x", "y"],
          "round \(round)")
      }
    }
  }

  @Test(
    "tables and history are those of one moment", .enabled(if: PostgresCluster.isAvailable))
  func snapshot() async throws {
    for _ in 0..<12 {
      let project = try MigratorProject(.postgresql)
      try project.write("20260101000000_first", "CREATE TABLE a (b TEXT);")
      let database = try await project.connect()
      async let applied = project.apply(patience: .seconds(600))
      for _ in 0..<40 {
        let snapshot = try await HistorySnapshot.read(database, MigratorOptions())
        #expect(snapshot.rows.isEmpty == snapshot.relations.isEmpty)
      }
      _ = try await applied
      await database.close()
    }
  }
}
