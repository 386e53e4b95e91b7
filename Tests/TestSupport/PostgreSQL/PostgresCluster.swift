import Foundation

/// A throw-away PostgreSQL server that the tests of this process share.
///
/// It is started when the first test needs it, listens on a socket in a temporary folder and on a
/// free port of the loopback address, and is stopped when the process ends. Tests that need it have
/// the trait `.enabled(if: PostgresCluster.isAvailable)`; with `SCHEMAGEN_REQUIRE_POSTGRES=1` they
/// run, and fail, where no server is installed.
package final class PostgresCluster: Sendable {
  /// The superuser and the password that connections over TCP need.
  package static let user = "postgres"
  package static let password = "open sesame"

  /// The folder of the server's socket.
  package let socketFolder: String
  /// The port on the loopback address.
  package let port: Int
  /// The server's process.
  package let processID: Int32
  /// The programs of the server.
  package let programs: PostgresPrograms
  private let files: PostgresClusterFiles
  private let lastDatabase = Counter()
  private let lastScript = Counter()

  /// The server, started when it is asked for first.
  package static func shared() throws -> PostgresCluster {
    try started.get()
  }

  /// Whether tests that need a server can or must run; says once why they do not.
  package static let isAvailable: Bool = {
    let mustRun = ProcessInfo.processInfo.environment["SCHEMAGEN_REQUIRE_POSTGRES"] == "1"
    if mustRun || PostgresPrograms.find() != nil { return true }
    print(
      "tests on PostgreSQL are skipped: no server is installed (Debian: apt install postgresql)")
    return false
  }()

  private static let started = Result { try PostgresCluster() }

  /// Makes a database.
  ///
  /// - Parameter template: The database that it is a copy of, without sessions; an empty one by default.
  /// - Returns: Its URL.
  /// - Throws: ``PostgresClusterError``.
  package func makeDatabase(like template: String = "template1") throws -> String {
    let name = "test_\(lastDatabase.next())"
    try execute("CREATE DATABASE \(name) TEMPLATE \(template)", in: "postgres")
    return url(of: name)
  }

  /// The URL of a database over TCP with a password.
  package func url(of database: String) -> String {
    let password = Self.password.replacing(" ", with: "%20")
    return "postgresql://\(Self.user):\(password)@127.0.0.1:\(port)/\(database)"
  }

  /// The URL of a database over the socket, which needs no password.
  package func socketURL(of database: String) -> String {
    "postgresql:///\(database)?host=\(socketFolder)&port=\(port)&user=\(Self.user)"
  }

  /// Runs SQL with `psql`.
  ///
  /// - Parameters:
  ///   - sql: One or several statements, which are one transaction unless they say otherwise.
  ///   - database: The name of the database.
  /// - Returns: The rows, with their columns separated by `|`.
  /// - Throws: ``PostgresClusterError``.
  @discardableResult
  package func execute(_ sql: String, in database: String) throws -> String {
    try programs.run("psql", options(database) + ["-c", sql])
  }

  /// Runs a file as a person would: `psql -v ON_ERROR_STOP=1 -f`.
  ///
  /// - Parameters:
  ///   - script: What stands in the file.
  ///   - database: The name of the database.
  /// - Throws: ``PostgresClusterError``.
  package func execute(file script: String, in database: String) throws {
    let path = "\(socketFolder)/script-\(lastScript.next()).sql"
    guard FileManager.default.createFile(atPath: path, contents: Data(script.utf8)) else {
      throw PostgresClusterError(message: "\(path) cannot be written")
    }
    defer { try? FileManager.default.removeItem(atPath: path) }
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    _ = try programs.run("psql", options(database) + ["-f", path])
  }

  private func options(_ database: String) -> [String] {
    [
      "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", socketFolder, "-p", String(port),
      "-U", Self.user, "-d", database,
    ]
  }

  /// Stops the server, which ends all connections to it.
  ///
  /// - Throws: ``PostgresClusterError``.
  package func stop() throws {
    try files.stop(with: programs)
  }

  /// Starts the server again on the same port.
  ///
  /// - Parameter settings: Settings of the server, such as `max_connections=20`.
  /// - Returns: The server's process.
  /// - Throws: ``PostgresClusterError``.
  @discardableResult
  package func start(settings: [String] = []) throws -> Int32 {
    try files.start(with: programs, port: port, settings: settings)
  }

  /// Starts a server of its own, for a test that stops it.
  ///
  /// - Parameter settings: Settings of the server, such as `max_connections=20`.
  /// - Throws: ``PostgresClusterError``.
  package init(settings: [String] = []) throws {
    guard let programs = PostgresPrograms.find() else {
      throw PostgresClusterError(
        message: "no PostgreSQL server is installed (Debian: apt install postgresql)")
    }
    let files = try PostgresClusterFiles(owner: programs.account)
    do {
      port = try FreePort.find()
      try files.initialize(with: programs, user: Self.user, password: Self.password)
      processID = try files.start(with: programs, port: port, settings: settings)
    } catch {
      files.remove()
      throw error
    }
    socketFolder = files.folder
    self.programs = programs
    self.files = files
    files.removeWhenThisProcessEnds()
  }
}
