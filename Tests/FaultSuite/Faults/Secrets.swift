import Foundation
import TestSupport

extension Fault {
  /// What happens to the password in a URL.
  static let secrets = Fault(
    name: "secrets",
    about: "the password in output, errors, process list, history, and files that others can read"
  ) { suite in
    guard PostgresCluster.isAvailable else {
      return suite.table.row("passwords: PostgreSQL").skip("no server is installed")
    }
    let row = suite.table.row("passwords: PostgreSQL")
    let trial = try SecretTrial(suite)
    for command in SecretTrial.commands {
      row.attempt(command.joined(separator: " ")) { try trial.run(command) }
    }
    for (name, url) in trial.badURLs {
      for command in [["migrate", "deploy"], ["migrate", "status", "--json"], ["db", "health"]] {
        row.attempt("\(command.joined(separator: " ")), \(name)") {
          try trial.fail(command, url)
        }
      }
    }
    row.attempt("a failing migration") { try trial.failingMigration() }
    row.attempt("the process list and the server's sessions, during a migration") {
      try trial.processList()
    }
    row.attempt("a new project") { try trial.newProject() }
  }
}

/// A project on a database whose URL has a password.
private struct SecretTrial {
  static let commands = [
    ["migrate", "--name", "first"], ["migrate", "deploy"], ["migrate", "deploy", "--json"],
    ["migrate", "status"], ["migrate", "status", "--json"], ["db", "drift"], ["db", "health"],
    ["db", "pull", "--print"], ["migrate", "deploy", "--dry-run"], ["migrate", "down"],
    ["migrate", "deploy"], ["validate"],
  ]
  private static let id = "20290101000000_gate"

  private let suite: Suite
  private let project: MigrationProject
  private let database: PostgresDatabase
  private let temporary: TemporaryFolder

  init(_ suite: Suite) throws {
    self.suite = suite
    project = try MigrationProject(
      .postgresql, models: "\nmodel User {\n  id    Int    @id\n  email String\n}\n")
    database = try PostgresDatabase(on: PostgresCluster.shared())
    temporary = try TemporaryFolder()
  }

  /// URLs with a password that lead nowhere.
  var badURLs: [(name: String, url: String)] {
    let (user, word) = (PostgresCluster.user, Secret.forms[1])
    let port = database.cluster.port
    return [
      ("wrong password", "postgresql://\(user):not%20\(word)@127.0.0.1:\(port)/\(database.name)"),
      ("wrong role", "postgresql://nobody_here:\(word)@127.0.0.1:\(port)/\(database.name)"),
      ("missing database", "postgresql://\(user):\(word)@127.0.0.1:\(port)/absent"),
      ("closed port", "postgresql://\(user):\(word)@127.0.0.1:1/\(database.name)"),
      ("unknown host", "postgresql://\(user):\(word)@no-such-host.invalid/\(database.name)"),
      ("port without a number", "postgresql://\(user):\(word)@127.0.0.1:five/\(database.name)"),
      ("unknown parameter", database.url + "?nonsense=1"),
      (
        "space in the URL",
        "postgresql://\(user):\(Secret.forms[0])@127.0.0.1:\(port)/\(database.name)"
      ),
      (
        "password as a parameter",
        "postgresql://127.0.0.1:\(port)/absent?user=\(user)&password=\(word)"
      ),
      ("unknown scheme", "postgrse://\(user):\(word)@127.0.0.1:\(port)/\(database.name)"),
    ]
  }

  private func start(_ words: [String], _ url: String) throws -> ToolRun {
    try suite.tool.start(words, in: project, on: url, adding: ["TMPDIR": temporary.path])
  }

  /// Runs a command that succeeds, and looks where the password may have gone; its output is looked
  /// at always.
  func run(_ words: [String]) throws {
    try start(words, database.url).finish().expect(0)
    try checkFiles()
    let exists = try database.execute("SELECT to_regclass('_schemagen_migrations') IS NOT NULL")
    if exists == "t\n" {
      try require(
        !Secret.isIn(database.execute("SELECT * FROM _schemagen_migrations")),
        "the history has the password")
    }
  }

  /// Runs a command that cannot reach the database.
  func fail(_ words: [String], _ url: String) throws {
    let outcome = try start(words, url).finish()
    // Some of the URLs are as good as others.
    if outcome.status != 0 {
      try require(!outcome.errors.isEmpty || !outcome.output.isEmpty, "it says nothing\n\(outcome)")
    }
    try checkFiles()
  }

  func failingMigration() throws {
    try project.write(Self.id, "SELECT 1 / 0;\n")
    try start(["migrate", "deploy"], database.url).finish().expect(1, says: [Self.id])
    try project.remove(Self.id)
    try checkFiles()
  }

  func processList() throws {
    try database.execute("CREATE TABLE gate_1 (id integer)")
    try project.write(Self.id, "-- schemagen: no-transaction\nINSERT INTO gate_1 VALUES (1);\n")
    let gate = Gate(1, of: database)
    let holder = try gate.close()
    let run = try start(["migrate", "deploy"], database.url)
    try gate.waitForRunner()
    let words = try String(contentsOfFile: "/proc/\(run.processID)/cmdline", encoding: .utf8)
    try require(words.contains("deploy"), "this is not the runner: \(words)")
    let names = try FileManager.default.contentsOfDirectory(atPath: "/proc")
    for id in names where Int(id) != nil {
      let words = (try? String(contentsOfFile: "/proc/\(id)/cmdline", encoding: .utf8)) ?? ""
      // Other programs of this machine may have a test's password in their words.
      guard words.contains("schemagen"), words.contains(String(database.cluster.port)) else {
        continue
      }
      try require(!Secret.isIn(words), "the process list has the password: \(words)")
    }
    try require(!Secret.isIn(words), "the process list has the password: \(words)")
    let sessions = try database.execute("SELECT * FROM pg_stat_activity")
    try require(!Secret.isIn(sessions), "the sessions have the password: \(sessions)")
    holder.release()
    try run.finish().expect(0)
    try project.remove(Self.id)
  }

  /// `init` writes the URL into a file for this account alone.
  func newProject() throws {
    let folder = try TemporaryFolder()
    let outcome = try suite.tool.initialize(in: folder.path, on: database.url)
    try outcome.expect(0)
    try checkFiles(in: folder)
  }

  private func checkFiles() throws {
    try checkFiles(in: project.folder)
    try checkFiles(in: temporary)
  }

  /// Fails when a file that others can read has the password.
  private func checkFiles(in folder: TemporaryFolder) throws {
    for name in folder.files() {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/" + name)
      let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0o777
      let isOthers = mode & 0o044 != 0
      try require(
        !isOthers || !Secret.isIn(folder.read(name) ?? ""),
        "others can read the password in \(name), mode \(String(mode, radix: 8))")
    }
  }
}
