import Foundation
import TestSupport

/// A session of PostgreSQL that keeps a transaction open until it is let go.
///
/// It waits for input, without a snapshot of its own, which would keep `CREATE INDEX CONCURRENTLY` on
/// other tables waiting.
struct LockHolder {
  private let shell: OpenShell

  /// Opens a transaction and keeps it.
  ///
  /// - Parameter sql: What it does first, such as `LOCK TABLE`.
  init(_ sql: String, in database: PostgresDatabase) throws {
    let name = "holder-\(UUID().uuidString.prefix(8))"
    let cluster = database.cluster
    shell = try OpenShell("BEGIN; \(sql);\nSELECT 'held';\n", adding: ["PGAPPNAME": name]) { pipe in
      cluster.programs.unprivileged(
        cluster.programs.path(of: "psql"),
        [
          "-X", "-q", "-h", cluster.socketFolder, "-p", String(cluster.port), "-U",
          PostgresCluster.user, "-d", database.name, "-v", "ON_ERROR_STOP=1", "-f", pipe,
        ])
    }
    try waitUntil("a session that does `\(sql)`") {
      try database.execute(
        "SELECT count(*) FROM pg_stat_activity WHERE application_name = '\(name)' "
          + "AND state = 'idle in transaction' AND query = 'SELECT ''held'';'"
      ).hasPrefix("1")
    }
  }

  /// Ends the session, which rolls its transaction back.
  func release() { shell.end() }
}
