extension PostgresCluster {
  /// Whether the server has a part that not every package of PostgreSQL has: `xml`, `icu`, or an
  /// extension that comes with PostgreSQL.
  ///
  /// Where there is no server at all, the answer is that of ``isAvailable``: a test that must run fails
  /// for that reason.
  package static func has(_ part: String) -> Bool {
    guard isAvailable, let cluster = try? shared() else { return isAvailable }
    return has(part, cluster)
  }

  /// Whether the server has all extensions that a script creates.
  package static func hasExtensions(of script: String) -> Bool {
    script.matches(of: /CREATE EXTENSION (?:IF NOT EXISTS )?"?(\w+)/).allSatisfy {
      has(String($0.output.1))
    }
  }

  /// The first number of the server's version.
  package static let majorVersion: Int =
    (try? shared().execute("SHOW server_version_num", in: "postgres"))
    .flatMap { Int($0.prefix(2)) } ?? 0

  private static func has(_ part: String, _ cluster: PostgresCluster) -> Bool {
    switch part {
    case "xml": (try? cluster.execute("SELECT '<a/>'::xml", in: "postgres")) != nil
    case "icu": holds("pg_collation WHERE collname = 'en-x-icu'", cluster)
    default: holds("pg_available_extensions WHERE name = '\(part)'", cluster)
    }
  }

  private static func holds(_ rows: String, _ cluster: PostgresCluster) -> Bool {
    (try? cluster.execute("SELECT count(*) FROM \(rows)", in: "postgres"))?.hasPrefix("0") == false
  }
}
