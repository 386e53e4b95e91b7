import Foundation

/// The programs of an installed PostgreSQL server, run by an account that the server accepts.
package struct PostgresPrograms: Sendable {
  private let folder: String
  /// What is put before a command, so that it does not run as root.
  private let prefix: [String]
  /// The account that owns the cluster's files; nil for the account of this process.
  package let account: String?

  /// Finds the newest installed server.
  ///
  /// - Returns: nil when none is installed, or this process is root and cannot become anybody else.
  package static func find() -> PostgresPrograms? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let folders = path.split(separator: ":").map(String.init) + versionedFolders
    let folder = folders.first { folder in
      ["initdb", "pg_ctl", "postgres", "psql"].allSatisfy {
        FileManager.default.isExecutableFile(atPath: folder + "/" + $0)
      }
    }
    guard let folder else { return nil }
    if getuid() != 0 { return PostgresPrograms(folder: folder, prefix: [], account: nil) }
    for account in ["postgres", "nobody"] {
      guard let entry = getpwnam(account)?.pointee else { continue }
      let user = String(entry.pw_uid)
      let group = String(entry.pw_gid)
      let ways = [
        ["setpriv", "--reuid=\(user)", "--regid=\(group)", "--clear-groups"],
        ["runuser", "-u", account, "--"],
      ]
      for way in ways {
        guard let program = executable(way[0]) else { continue }
        let prefix = [program] + way.dropFirst()
        return PostgresPrograms(folder: folder, prefix: prefix, account: account)
      }
    }
    return nil
  }

  /// Where Debian and Homebrew keep servers, which are not on the path there; the newest first.
  private static var versionedFolders: [String] {
    let debian = "/usr/lib/postgresql"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: debian)) ?? []
    let numbers = versions.compactMap { Int($0) }.sorted(by: >)
    return numbers.map { "\(debian)/\($0)/bin" }
      + ["/opt/homebrew/opt/postgresql/bin", "/usr/local/opt/postgresql/bin"]
  }

  private static func executable(_ name: String) -> String? {
    ["/usr/bin/", "/usr/sbin/", "/bin/", "/sbin/"].map { $0 + name }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// The path of a program, such as `pg_dump`.
  package func path(of program: String) -> String { folder + "/" + program }

  /// The command line that runs a program as an account without the rights of root.
  ///
  /// - Parameter program: The path of the program.
  package func unprivileged(_ program: String, _ arguments: [String]) -> [String] {
    prefix + [program] + arguments
  }

  /// Runs one of the programs to its end.
  ///
  /// - Parameters:
  ///   - program: Its name.
  ///   - arguments: Its arguments.
  /// - Returns: What it printed.
  /// - Throws: ``PostgresClusterError`` with what it printed when it fails.
  package func run(_ program: String, _ arguments: [String]) throws -> String {
    let command = unprivileged(folder + "/" + program, arguments)
    let output = FileManager.default.temporaryDirectory
      .appendingPathComponent("schemagen-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: output) }
    let succeeded = try SpawnedProcess(command, output: output).wait()
    let text = (try? String(contentsOfFile: output, encoding: .utf8)) ?? ""
    guard succeeded else { throw PostgresClusterError(message: "\(program) failed: \(text)") }
    return text
  }
}
