import Foundation
import TestSupport

/// pgbouncer in transaction mode before the shared server.
///
/// A class because it ends its process with its last owner.
final class Pooler {
  private let folder: TemporaryFolder
  private let child: SpawnedProcess
  private let port: Int

  /// Starts it.
  ///
  /// - Returns: nil where it is not installed.
  init?(before cluster: PostgresCluster) throws {
    let programs = ["/usr/sbin/pgbouncer", "/usr/bin/pgbouncer", "/opt/homebrew/bin/pgbouncer"]
    guard let program = programs.first(where: FileManager.default.isExecutableFile) else {
      return nil
    }
    folder = try TemporaryFolder()
    port = try FreePort.find()
    chmod(folder.path, 0o755)
    try folder.write("users.txt", "\"\(PostgresCluster.user)\" \"\(PostgresCluster.password)\"\n")
    try folder.write(
      "pgbouncer.ini",
      """
      [databases]
      * = host=\(cluster.socketFolder) port=\(cluster.port) user=\(PostgresCluster.user)
      [pgbouncer]
      listen_addr = 127.0.0.1
      listen_port = \(port)
      unix_socket_dir =
      auth_type = trust
      auth_file = \(folder.path)/users.txt
      pool_mode = transaction
      default_pool_size = 40
      max_client_conn = 400
      ignore_startup_parameters = extra_float_digits,options
      """)
    child = try SpawnedProcess(
      cluster.programs.unprivileged(program, [folder.path + "/pgbouncer.ini"]),
      output: folder.path + "/log")
    let url = "postgresql://\(PostgresCluster.user)@127.0.0.1:\(port)/postgres"
    try waitUntil("pgbouncer listens: \(folder.read("log") ?? "")") {
      (try? cluster.programs.run("psql", ["-X", "-d", url, "-c", "SELECT 1"])) != nil
    }
  }

  deinit {
    kill(child.id, SIGTERM)
    _ = child.wait()
  }

  /// The URL of a database through the pooler.
  func url(of database: PostgresDatabase) -> String {
    "postgresql://\(PostgresCluster.user)@127.0.0.1:\(port)/\(database.name)?pgbouncer=true"
  }

  /// Lets go of its sessions, so that a database can be copied.
  func forget(_ database: PostgresDatabase) throws {
    try database.execute(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        + "WHERE datname = '\(database.name)' AND pid <> pg_backend_pid()")
  }
}
