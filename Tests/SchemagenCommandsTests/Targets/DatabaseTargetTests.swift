import Testing

@testable import SchemagenCommands

@Suite("The databases of a list")
struct DatabaseTargetTests {
  private func target(_ text: String) throws -> DatabaseTarget {
    let context = CommandContext(
      environment: [:], workingDirectory: "/folder",
      console: Console(
        output: CapturedText(), errors: CapturedText(), input: ScriptedInput([], isTerminal: false),
        environment: [:]), now: { 0 })
    return DatabaseTarget(
      try #require(DatabaseURL(text, relativeTo: "/folder", in: context)), from: "--url")
  }

  @Test(
    "another user, the default port and the default schema lead to the same database",
    arguments: [
      ("postgres://a:b@host/db", "postgresql://c@host:5432/db?schema=public", true),
      ("postgres://a@host/db", "postgres://a@host/db?connect_timeout=3", true),
      ("postgres://a@host/db", "postgres://a@host/other", false),
      ("postgres://a@host/db", "postgres://a@host:5433/db", false),
      ("postgres://a@host/db?schema=x", "postgres://a@host/db?schema=y", false),
      ("postgres:///db?host=/a", "postgres:///db?host=/b", false),
      ("sqlite:a.db", "file:/folder/./a.db?mode=rwc", true), ("sqlite:a.db", "sqlite:b.db", false),
    ])
  func identity(one: String, other: String, isSame: Bool) throws {
    #expect(try (target(one).identity == target(other).identity) == isSame)
  }

  @Test("a name has the schema, and never the password")
  func name() throws {
    let target = try target("postgres://a:hunter2@host/db?schema=x")
    #expect(target.name == "PostgreSQL database db on host (schema x)")
    #expect(target.maskedURL == "postgres://a:***@host/db?schema=x")
  }

  @Test(
    "messages name the schema of a URL, unless it is the one that Prisma writes into each",
    arguments: [
      ("?schema=x", " (schema x)"), ("?schema=public", ""), ("?schema=", ""), ("", ""),
      ("?schema=a%0Ab", " (schema a\u{FFFD}b)"),
    ])
  func displayName(parameters: String, words: String) throws {
    let url = try target("postgres://a@host/db\(parameters)").url
    #expect(url.displayName == "PostgreSQL database db on host" + words)
    #expect(url.with(schema: "y").displayName == "PostgreSQL database db on host (schema y)")
    #expect(url.with(schema: nil).displayName == "PostgreSQL database db on host")
  }

  @Test("the schema of a URL is replaced, whatever characters it has")
  func schema() throws {
    let url = try target("postgres://a@host/db?schema=x&sslmode=require").url
    #expect(
      url.with(schema: "Ä &b").url == "postgres://a@host/db?sslmode=require&schema=%C3%84%20%26b")
    #expect(url.with(schema: "Ä &b").schema == "Ä &b")
    #expect(url.with(schema: nil).url == "postgres://a@host/db?sslmode=require")
  }
}
