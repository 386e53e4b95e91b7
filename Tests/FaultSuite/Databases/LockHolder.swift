import Foundation
import TestSupport

/// A session of PostgreSQL that keeps a transaction open until it is let go.
///
/// It waits for input, without a snapshot of its own, which would keep `CREATE INDEX CONCURRENTLY` on
/// other tables waiting. A class because it lets go with its last owner.
final class LockHolder {
  private let folder: TemporaryFolder
  private let child: ChildProcess
  private var input: Int32

  /// Opens a transaction and keeps it.
  ///
  /// - Parameter sql: What it does first, such as `LOCK TABLE`.
  init(_ sql: String, in database: PostgresDatabase) throws {
    folder = try TemporaryFolder()
    let pipe = folder.path + "/input"
    chmod(folder.path, 0o755)
    guard mkfifo(pipe, 0o644) == 0 else { throw Broken("no pipe can be made: \(pipe)") }
    chmod(pipe, 0o644)
    let name = "holder-\(UUID().uuidString.prefix(8))"
    let cluster = database.cluster
    child = try ChildProcess(
      cluster.programs.unprivileged(
        cluster.programs.path(of: "psql"),
        [
          "-X", "-q", "-h", cluster.socketFolder, "-p", String(cluster.port), "-U",
          PostgresCluster.user, "-d", database.name, "-v", "ON_ERROR_STOP=1", "-f", pipe,
        ]), output: folder.path + "/output", adding: ["PGAPPNAME": name])
    input = open(pipe, O_WRONLY | O_CLOEXEC)
    let text = "BEGIN; \(sql);\nSELECT 'held';\n"
    guard input >= 0, write(input, text, text.utf8.count) == text.utf8.count else {
      throw Broken("\(pipe) cannot be written")
    }
    try waitUntil("a session that does `\(sql)`") {
      try database.execute(
        "SELECT count(*) FROM pg_stat_activity WHERE application_name = '\(name)' "
          + "AND state = 'idle in transaction' AND query = 'SELECT ''held'';'"
      ).hasPrefix("1")
    }
  }

  deinit { release() }

  /// Ends the session, which rolls its transaction back.
  func release() {
    guard input >= 0 else { return }
    close(input)
    input = -1
    _ = child.wait()
  }
}
