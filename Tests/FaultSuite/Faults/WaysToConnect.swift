import Foundation
import TestSupport

extension Fault {
  /// The server is reached with encryption, or by the name of a service.
  static let waysToConnect = Fault(
    name: "ways-to-connect",
    about: "TLS with and without a check of the server's certificate, and PGSERVICE"
  ) { suite in
    guard PostgresCluster.isAvailable else {
      return suite.table.row("ways to connect: PostgreSQL").skip("no server is installed")
    }
    let services = suite.table.row("services: PostgreSQL")
    let trial = try ConnectionTrial(suite)
    for way in ConnectionTrial.Service.allCases {
      services.attempt("\(way)") { try trial.service(way) }
    }
    let row = suite.table.row("encryption: PostgreSQL")
    row.attempt("TLS that the server has not") { try trial.plainServer() }
    guard let server = try EncryptedServer() else { return row.skip("there is no openssl") }
    for (parameters, host) in ConnectionTrial.trusted(server) {
      row.attempt("\(parameters), \(host)") {
        try trial.succeed(on: server, parameters, host)
      }
    }
    for (parameters, host, reason) in ConnectionTrial.refused(server) {
      row.attempt("\(parameters), \(host)") {
        try trial.fail(on: server, parameters, host, reason)
      }
    }
  }
}

/// A project whose migration notes whether its connection is encrypted.
private struct ConnectionTrial {
  /// How a service is named.
  enum Service: CaseIterable { case inURL, inEnvironment }

  private static let id = "20260101000000_first"
  private let suite: Suite
  private let project: MigrationProject

  init(_ suite: Suite) throws {
    self.suite = suite
    project = try MigrationProject(.postgresql)
    try project.write(
      Self.id,
      "CREATE TABLE seen AS SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid();\n")
  }

  static func trusted(_ server: EncryptedServer) -> [(parameters: String, host: String)] {
    [
      ("sslmode=require", "127.0.0.1"),
      ("sslmode=verify-full&sslrootcert=\(server.certificate)", "localhost"),
      ("sslmode=verify-ca&sslrootcert=\(server.certificate)", "127.0.0.1"),
    ]
  }

  static func refused(
    _ server: EncryptedServer
  ) -> [(parameters: String, host: String, reason: String)] {
    [
      ("sslmode=verify-full&sslrootcert=\(server.certificate)", "127.0.0.1", "127.0.0.1"),
      ("sslmode=verify-full&sslrootcert=/no/such/file", "localhost", "/no/such/file"),
    ]
  }

  func succeed(on server: EncryptedServer, _ parameters: String, _ host: String) throws {
    let database = try PostgresDatabase(on: server.cluster)
    try deploy(on: url(of: database, parameters, host)).expect(0, says: ["Applied", Self.id])
    try require(try database.execute("SELECT ssl FROM seen") == "t\n", "it was not encrypted")
  }

  func fail(
    on server: EncryptedServer, _ parameters: String, _ host: String, _ reason: String
  ) throws {
    let database = try PostgresDatabase(on: server.cluster)
    try deploy(on: url(of: database, parameters, host))
      .expect(1, says: ["No encrypted connection", reason, "sslmode"])
    try checkUnchanged(database)
  }

  func plainServer() throws {
    let database = try PostgresDatabase(on: PostgresCluster.shared())
    try deploy(on: database.url + "?sslmode=require")
      .expect(1, says: ["No encrypted connection", "sslmode"])
    try checkUnchanged(database)
  }

  func service(_ way: Service) throws {
    let database = try PostgresDatabase(on: PostgresCluster.shared())
    let folder = try TemporaryFolder()
    try folder.write(
      "services",
      """
      [app]
      host=127.0.0.1
      port=\(database.cluster.port)
      dbname=\(database.name)
      user=\(PostgresCluster.user)
      password=\(PostgresCluster.password)
      """)
    var variables = ["PGSERVICEFILE": folder.path + "/services"]
    if way == .inEnvironment { variables["PGSERVICE"] = "app" }
    try deploy(
      on: way == .inURL ? "postgresql:///?service=app" : "postgresql:///", adding: variables
    ).expect(0, says: ["Applied", Self.id])
    try require(try database.execute("SELECT ssl FROM seen") == "f\n", "this is another database")
  }

  private func url(of database: PostgresDatabase, _ parameters: String, _ host: String) -> String {
    database.url.replacing("127.0.0.1", with: host) + "?" + parameters
  }

  private func deploy(on url: String, adding: [String: String] = [:]) throws -> Outcome {
    try suite.tool.start(["migrate", "deploy"], in: project, on: url, adding: adding).finish()
  }

  private func checkUnchanged(_ database: PostgresDatabase) throws {
    let tables = try database.execute(
      "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace")
    try require(tables == "0\n", "there are tables")
  }
}
