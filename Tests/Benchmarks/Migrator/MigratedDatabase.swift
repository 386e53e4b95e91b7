import Foundation
import TestSupport

/// A database that the benchmark of the migrator makes again for each run, and its shell.
enum MigratedDatabase: CaseIterable {
  case sqlite, postgresql

  var provider: String { self == .sqlite ? "sqlite" : "postgresql" }

  /// What the shell does, for the table.
  var shell: String {
    self == .sqlite ? "a process `sqlite3 -bail` a file" : "a process `psql -1 -f` a file"
  }

  /// Makes an empty database.
  ///
  /// - Returns: Its URL.
  func make(in folder: TemporaryFolder) throws -> String {
    switch self {
    case .sqlite: "file:\(folder.path)/\(UUID().uuidString).db"
    case .postgresql: try PostgresCluster.shared().makeDatabase()
    }
  }

  /// The program and the words with which the shell runs a file, all or nothing.
  func command(_ file: String, on url: String) -> (program: String, words: [String])? {
    switch self {
    case .sqlite:
      let path = String(url.dropFirst("file:".count))
      // The whole file is one transaction, as a migration is.
      let words = ["-bail", "-batch", path, "BEGIN", ".read \(file)", "COMMIT"]
      return Self.find("sqlite3").map { ($0, words) }
    case .postgresql:
      let words = ["-X", "-q", "-v", "ON_ERROR_STOP=1", "-1", "-d", url, "-f", file]
      return PostgresPrograms.find().map { ($0.path(of: "psql"), words) }
    }
  }

  private static func find(_ name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
      .map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
