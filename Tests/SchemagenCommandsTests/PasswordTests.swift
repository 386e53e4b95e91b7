import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("Passwords are never printed")
struct PasswordTests {
  /// URLs, right and misspelt, whose passwords are `sekret`.
  static let urls = [
    "postgresql://u:sekret@localhost:1/db", "postgresq://u:sekret@h/db", "u:sekret@h/db",
    "postgres//u:sekret@h/db", "postgresql:/u:sekret@h/db", "postgresql://u:sekret@h:99999/db",
    "postgresql://u:x?sekret@h/db", "postgresql://u:x/sekret@h/db", "postgresql://u:sekret@[::1/db",
    "postgresql://h/db?password=sekret&sslmode=maybe", "host=h password=sekret",
    "mysql://u:sekret@h",
    "file:a/b.db?password=sekret",
  ]

  @Test("whatever part of a command line a URL takes by mistake", arguments: urls)
  func commandLine(url: String) async throws {
    let project = try Project(
      ["schema.prisma": SchemaInputTests.valid], environment: ["DATABASE_URL": url])
    let lines = [
      ["migrate", "--url", url, "--json"], ["migrate", "deploy", "--url", url], ["migrate", url],
      [url], ["migrate", "--ulr=\(url)"], ["migrate", "--quiet=\(url)"], ["migrate", "-u=\(url)"],
      ["validate", "--schema", url, "--json"], ["diff", "--from", url, "--to", url],
      ["diff", "--from", "empty", "--to", "schema.prisma", "--dialect", url], ["explain", url],
      ["migrate", "--rename", url], ["migrate", "--drop", url], ["migrate", "--id", url],
      ["init", "--schema", "new", "--provider", url], ["migrate", "baseline", "--to", url],
      ["migrate", "status", "--migrations", url], ["migrate", "--lock-timeout", url],
      ["validate", "--format", url], ["validate", "--color=\(url)"],
    ]
    for line in lines { await project.run(line) }
    let printed = project.transcript.split(separator: "\n").filter { !$0.hasPrefix("$ ") }
    #expect(printed.filter { $0.contains("sekret") } == [])
  }

  @Test("by init, whether it writes .env or finds one")
  func start() async throws {
    for files in [[:], [".env": "OTHER=1\n"]] {
      let project = try Project(files)
      await project.run("init --url postgres://u:sekret@h/db --json --schema a")
      await project.run("init --url postgres://u:sekret@h/db --schema b")
      #expect(
        !project.transcript.replacing("--url postgres://u:sekret", with: "").contains("sekret"))
    }
  }

  @Test("in a schema, in any format", arguments: ["text", "plain", "json", "github", "sarif"])
  func schema(format: String) async throws {
    let written = lines(with: ["\"%\" x", "\"%", "%", "'%'", "env(\"%\") x", "env(%)", "[\"%\""])
    for line in written {
      let project = try Project([
        "schema.prisma": "datasource db {\n  provider = \"postgresql\"\n  url = \(line)\n}\n"
      ])
      await project.run("validate --format \(format)")
      await project.run("migrate")
      #expect(!project.transcript.contains("sekret"), "\(line)")
    }
  }

  private func lines(with patterns: [String]) -> [String] {
    // Without a scheme and without quotes, it is not seen to be a URL.
    let urls = Self.urls.filter { !$0.hasPrefix("u:") && !$0.hasPrefix("host") }
    return patterns.flatMap { pattern in urls.map { pattern.replacing("%", with: $0) } }
  }
}
