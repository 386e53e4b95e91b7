import TestSupport

/// A database that the suite can make.
enum DatabaseKind: CaseIterable {
  case postgresql
  /// A new file, which schemagen makes with a write-ahead log.
  case sqlite
  /// A file made by others with a rollback journal.
  case journaledSQLite

  var title: String {
    switch self {
    case .postgresql: "PostgreSQL"
    case .sqlite: "SQLite"
    case .journaledSQLite: "SQLite with a journal"
    }
  }

  /// Its name in a datasource.
  var provider: String { self == .postgresql ? "postgresql" : "sqlite" }

  /// Those that can be tried here.
  static var usable: [DatabaseKind] {
    PostgresCluster.isAvailable ? allCases : [.sqlite, .journaledSQLite]
  }

  /// What the suite runs on, for its first line.
  static var available: String {
    guard PostgresCluster.isAvailable,
      let version = try? PostgresPrograms.find()?.run("postgres", ["--version"])
    else { return "SQLite" }
    return version.split(separator: "\n").first.map(String.init) ?? "PostgreSQL"
  }

  /// Makes an empty database.
  func make() throws -> any TrialDatabase {
    switch self {
    case .postgresql: try PostgresDatabase(on: PostgresCluster.shared())
    case .sqlite: try SQLiteFile()
    case .journaledSQLite: try SQLiteFile(journal: "delete")
    }
  }
}
