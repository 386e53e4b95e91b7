import TestSupport

extension Fault {
  /// The URL has a schema and leads through a pooler, but does not say so. A schema that stayed in one of
  /// its sessions would be that of other clients.
  static let unnamedPooler = Fault(
    name: "unnamed-pooler", about: "a schema through a pooler that the URL does not name"
  ) { suite in
    let row = suite.table.row("a pooler that the URL does not name")
    guard PostgresCluster.isAvailable, let pooler = try Pooler(before: PostgresCluster.shared())
    else { return row.skip("pgbouncer is not installed") }
    let project = try MigrationProject(.postgresql)
    try project.write("20260101000000_first", "CREATE TABLE notes (id integer PRIMARY KEY);\n")
    let database = try PostgresDatabase(on: PostgresCluster.shared())
    let url = pooler.url(of: database).replacing("?pgbouncer=true", with: "")
    for words in [
      ["migrate", "deploy"], ["migrate", "status"], ["db", "health"], ["db", "pull", "--print"],
      ["migrate", "deploy", "--each-schema", "tenant*"],
    ] {
      row.attempt(words.joined(separator: " ")) {
        let address = words.count > 2 ? url : url + "?schema=tenant"
        try suite.tool.start(words, in: project, on: address).finish().expect(0)
        try requireUsualPath(url, database)
      }
    }
    row.attempt("the schema has what was made") {
      let places = try database.execute(
        "SELECT relnamespace::regnamespace FROM pg_class WHERE relname = 'notes'")
      try require(places == "tenant\n", "the table is in \(places)")
    }
    row.attempt("an application is refused, unless it says what the pooler does") {
      func start(_ parameters: String) throws -> Outcome {
        try suite.tool.start(.application, [project.migrations], on: url + parameters).finish()
      }
      try start("?schema=tenant").expect(1, says: ["pooler", "pgbouncer=true", "pgbouncer=false"])
      try requireUsualPath(url, database)
      try start("?schema=tenant&pgbouncer=true").expect(0)
      try requireUsualPath(url, database)
      try start("?schema=public").expect(0, says: ["applied"])
      try start("?schema=tenant&pgbouncer=false").expect(0)
    }
  }

  /// Checks that each session of a pooler has the search path that it began with.
  private static func requireUsualPath(_ url: String, _ database: PostgresDatabase) throws {
    for _ in 0..<3 {
      let path = try database.cluster.programs.run(
        "psql", ["-XAtq", "-d", url, "-c", "SHOW search_path"])
      try require(path.hasPrefix("\"$user\", public"), "the next client gets \(path)")
    }
  }
}
