import Foundation
import TestSupport

/// A database of a throw-away server.
struct PostgresDatabase: TrialDatabase {
  let cluster: PostgresCluster
  let name: String

  init(on cluster: PostgresCluster, like template: String = "template1") throws {
    self.cluster = cluster
    let url = try cluster.makeDatabase(like: template)
    name = url.split(separator: "/").last.map(String.init) ?? ""
  }

  /// Over TCP, with the password.
  var url: String { cluster.url(of: name) }

  @discardableResult
  func execute(_ sql: String) throws -> String { try cluster.execute(sql, in: name) }

  func copy() throws -> any TrialDatabase { try copied() }

  /// A copy, made when its last session has ended: that of a runner that was killed takes a moment.
  func copied() throws -> PostgresDatabase {
    try waitUntil("the sessions of \(name) end") {
      try cluster.execute(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = '\(name)'", in: "postgres"
      ).hasPrefix("0")
    }
    return try PostgresDatabase(on: cluster, like: name)
  }

  func state() throws -> String { try state(history: "public") }

  /// All that is in it.
  ///
  /// - Parameter schema: Where the history is.
  func state(history place: String) throws -> String {
    let schema = try dump(["--schema-only"])
    let rows = try dump([
      "--data-only", "--inserts", "--exclude-table-data=*._schemagen_migrations",
    ])
    let history = try execute(
      historyQuery.replacing("_schemagen_migrations", with: "\(place)._schemagen_migrations"))
    return (schema + rows.sorted()).joined(separator: "\n") + "\n" + history
  }

  private func dump(_ options: [String]) throws -> [String] {
    let text = try cluster.programs.run(
      "pg_dump",
      options + [
        "-h", cluster.socketFolder, "-p", String(cluster.port), "-U", PostgresCluster.user, name,
      ])
    // Newer versions print a random word: https://www.postgresql.org/docs/current/app-pgdump.html.
    return text.split(separator: "\n").map(String.init).filter { line in
      !["--", "\\restrict", "\\unrestrict"].contains { line.hasPrefix($0) }
    }
  }
}
