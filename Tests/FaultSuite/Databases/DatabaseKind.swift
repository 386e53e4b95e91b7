import TestSupport

/// A database that the suite can make.
enum DatabaseKind: String, CaseIterable {
  case postgresql, sqlite

  var title: String {
    switch self {
    case .postgresql: "PostgreSQL"
    case .sqlite: "SQLite"
    }
  }

  /// Those that can be tried here.
  static var usable: [DatabaseKind] {
    PostgresCluster.isAvailable ? allCases : [.sqlite]
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
    }
  }
}
