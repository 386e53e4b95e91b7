import SchemagenRuntime
import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("migrate down and the rows that are there")
struct DownRowsTests {
  /// A project whose last migration has changed a field, and the URL of its database.
  private func changed(
    _ before: String, _ after: String, _ provider: String, more: String = "", later: String? = nil
  ) async throws -> (project: Project, url: String) {
    let url =
      provider == "sqlite" ? "sqlite:app.db" : try PostgresCluster.shared().makeDatabase()
    let schema = { (field: String, more: String) in
      """
      datasource db {
        provider = "\(provider)"
        url      = "\(provider == "sqlite" ? "file:../app.db" : url)"
      }

      model T {
        id Int @id @default(autoincrement())
        v  \(field)
      }

      """ + more
    }
    let project = try Project(["schema/schema.prisma": schema(before, more)])
    #expect(await project.run("migrate --name first --quiet") == .done)
    try project.folder.write("schema/schema.prisma", schema(after, later ?? more))
    #expect(await project.run("migrate --name second --accept-data-loss --quiet") == .done)
    let full = provider == "sqlite" ? "sqlite:" + project.folder.path + "/app.db" : url
    return (project, full)
  }

  private func insert(_ values: [String], at url: String) async throws {
    let rows = values.map { "(\($0))" }.joined(separator: ", ")
    try await execute("INSERT INTO \"T\" (\"v\") VALUES \(rows)", at: url)
  }

  private func execute(_ sql: String, at url: String) async throws {
    let database = try await Database.connect(url)
    try await database.perform { try $0.run(script: sql) }
    await database.close()
  }

  private static let providers =
    PostgresCluster.isAvailable ? ["sqlite", "postgresql"] : ["sqlite"]

  @Test(
    "a text that a number does not keep counts as lost, and the number itself does not",
    arguments: providers,
    [
      ("Int", "String", "'12'", "'0012'"), ("Decimal", "String", "'1.5'", "'1.50'"),
      ("Boolean", "String", "'true'", "'yes'"), ("Float", "String", "'1.5'", "'15e-1'"),
      ("DateTime", "String", "'2024-01-01 10:11:12.5'", "'2024-01-01T10:11:12.5Z'"),
      ("Int", "Json", "'12'", "'\"0012\"'"),
    ])
  func respelled(
    provider: String, change: (before: String, after: String, kept: String, lost: String)
  ) async throws {
    let (project, url) = try await changed(change.before, change.after, provider)
    let head = try #require(
      project.folder.read("schema/migrations/20261121093100_second/down.sql"))
    #expect(head.contains("-- - data loss: \"T\".\"v\" changes from"))
    try await insert([change.kept], at: url)
    #expect(await project.run("migrate down") == .done)
    #expect(await project.run("migrate deploy --quiet") == .done)
    try await insert([change.lost], at: url)
    #expect(await project.run("migrate down") == .needsDecision)
    #expect(project.transcript.contains("not as they were written (1 row)"))
    #expect(
      try await Project.rows("SELECT CAST(v AS TEXT) FROM \"T\" ORDER BY id", at: url).count == 2)
    #expect(await project.run("migrate down --accept-data-loss") == .done)
  }

  @Test(
    "a decimal number with more digits than the column has counts as lost on PostgreSQL",
    .enabled(if: PostgresCluster.isAvailable))
  func digits() async throws {
    let (project, url) = try await changed("Decimal", "String", "postgresql")
    let number = "1.23456789012345678901234567890123456789"
    try await insert(["'\(number)'"], at: url)
    #expect(await project.run("migrate down") == .needsDecision)
    #expect(try await Project.rows("SELECT v FROM \"T\"", at: url) == [number])
  }

  @Test(
    "rows on which a script would fail are shown before it runs", arguments: providers,
    [
      ("Int @check(\"v < 10\")", "Int", "50", "check \"T_v_check\" of \"T\""),
      ("Int", "Int?", "NULL", "becomes required: no row may hold NULL"),
      ("String @unique", "String", "'x'), ('x'", "no two rows may hold the same values"),
      ("Int", "String", "'many'", "every value must fit"),
    ])
  func stopping(
    provider: String, change: (before: String, after: String, value: String, words: String)
  ) async throws {
    let (project, url) = try await changed(change.before, change.after, provider)
    try await insert([change.value], at: url)
    #expect(await project.run("migrate down --accept-data-loss") == .failed)
    #expect(project.transcript.contains("so nothing was changed."))
    #expect(project.transcript.contains(change.words))
    #expect(project.transcript.contains("Or have schema/migrations/20261121093100_second/down.sql"))
    try await execute("DELETE FROM \"T\"", at: url)
    #expect(await project.run("migrate down") == .done)
    #expect(try await Project.rows("SELECT v FROM \"T\"", at: url).isEmpty)
  }

  @Test("rows with a label that the enum did not have are shown", arguments: providers)
  func labels(provider: String) async throws {
    let (project, url) = try await changed(
      "State", "State", provider, more: "enum State {\n  NEW\n}\n",
      later: "enum State {\n  NEW\n  SENT\n}\n")
    try await insert(["'SENT'"], at: url)
    #expect(await project.run("migrate down --json") == .failed)
    #expect(project.transcript.contains("loses \\\"SENT\\\": no row may hold it"))
    #expect(project.transcript.contains("\"id = 1, v = SENT\""))
    // Who has the script correct the rows takes the risk out of its head.
    let file = "schema/migrations/20261121093100_second/down.sql"
    let text = try #require(project.folder.read(file))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter {
      !$0.contains("may fail") && !$0.hasPrefix("--   SELECT")
    }
    try project.folder.write(
      file,
      lines.joined(separator: "\n").replacing(
        "BEGIN;\n", with: "BEGIN;\nUPDATE \"T\" SET \"v\" = 'NEW';\n"))
    #expect(await project.run("migrate down") == .done)
  }

  @Test("migrate down asks at a terminal before rows are lost")
  func question() async throws {
    let (project, url) = try await changed("Int", "String", "sqlite")
    try await insert(["'0012'"], at: url)
    #expect(await project.run("migrate down", answers: ["no"]) == .needsDecision)
    #expect(try await Project.rows("SELECT v FROM \"T\"", at: url) == ["0012"])
    #expect(await project.run("migrate down", answers: ["yes"]) == .done)
    #expect(
      try await Project.rows("SELECT CAST(v AS TEXT) FROM \"T\"", at: url) == ["12"])
    try Transcript.expect(project, is: "migrate-down-question")
  }
}
