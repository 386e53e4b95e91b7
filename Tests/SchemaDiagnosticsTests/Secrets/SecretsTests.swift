import CanonicalJSON
import SchemaDiagnostics
import Testing

@Suite("Passwords in messages")
struct SecretsTests {
  @Test(
    "the password of a URL is masked, however the URL is written",
    arguments: [
      (#"url = "postgresql://u:sekret@h/db" x"#, #"url = "postgresql://u:***@h/db" x"#),
      (#"url = "postgresql://u:sekret@h/db"#, #"url = "postgresql://u:***@h/db"#),
      (#"url = "postgresql://u:sekret"#, #"url = "postgresql://u:***"#),
      (#"url = "postgresql://u:1234@h/db""#, #"url = "postgresql://u:***@h/db""#),
      ("url = postgresql://u:sekret@h/db", "url = postgresql://u:***@h/db"),
      ("url = env(postgres://u:sekret@h)", "url = env(postgres://u:***@h)"),
      ("'postgresq:/u:sekret@h/db'", "'postgresq:/u:***@h/db'"),
      ("'postgres//u:sekret@h/db'", "'postgres//u:***@h/db'"),
      ("postgresql:u:sekret@h/db", "postgresql:u:***@h/db"),
      (#""u:sekret@h/db""#, #""u:***@h/db""#),
      (#""postgres://u:se@k?r#e/t@h/db""#, #""postgres://u:***@h/db""#),
      (#""postgres://u:se kret@h/db""#, #""postgres://u:***@h/db""#),
      (#""postgres://u:se"kret@h/db""#, #""postgres://u:***@h/db""#),
      ("postgres://u:sekret@[::1]:5432/db", "postgres://u:***@[::1]:5432/db"),
      ("a `postgres://u:one@h` b `mysql://v:two@h`", "a `postgres://u:***@h` b `mysql://v:***@h`"),
    ])
  func urls(text: String, masked: String) {
    #expect(Secrets.masked(text) == masked)
  }

  @Test(
    "the password of an option is masked to its end",
    arguments: [
      (#""postgres://h/db?password=sekret&user=x""#, #""postgres://h/db?password=***&user=x""#),
      (#""postgres://h/db?user=x&password=sekret"#, #""postgres://h/db?user=x&password=***"#),
      ("postgres://h?password=a&b&user=x", "postgres://h?password=***&user=x"),
      ("host=h password='se kret' user=x", "host=h password='***' user=x"),
      ("host=h password = sekret user=x", "host=h password = *** user=x"),
      ("PGPASSWORD=sekret psql", "PGPASSWORD=*** psql"),
      ("postgres://h?sslpassword=sekret", "postgres://h?sslpassword=***"),
    ])
  func options(text: String, masked: String) {
    #expect(Secrets.masked(text) == masked)
  }

  @Test(
    "text without a password stays as it is",
    arguments: [
      #"url = "postgresql://localhost:5432/app""#, "https://example.org:8080/a", "file:./a.db",
      "postgres://[::1]:5432/db", "postgres://user:PASSWORD@host", "postgres://user@host/db",
      "password String @unique",
      "author User @relation(fields: [a], references: [b])", "don't write a:b @id",
      "schema.prisma:3:1: error: `x`", "Write `@default(\"a\")`.", "https://trojansource.codes.",
    ])
  func harmless(text: String) {
    #expect(Secrets.masked(text) == text)
  }

  @Test("a word of a command line is a URL even without a scheme")
  func words() {
    #expect(Secrets.masked(word: "u:sekret@h/db") == "u:***@h/db")
    #expect(Secrets.masked(word: "u:se kret@h/db") == "u:***@h/db")
    #expect(Secrets.masked(word: "User.name:User.fullName") == "User.name:User.fullName")
  }

  @Test("no format shows a password, neither of the line nor of the message")
  func formats() {
    let line = #"  url = "postgresql://u:se"kret@h/db""#
    let sources = SourceSet([SourceFile(path: "a.prisma", text: line)])
    let span = SourceSpan(file: 0, start: 27, end: 31)
    let fix = Fix("Write it", [Fix.Edit(span, with: #""postgres://u:kret@h""#)])
    let diagnostic = Diagnostic(
      DiagnosticCode("S999"), "Unexpected `kret`.", at: span,
      notes: [.init("`kret` is here", at: span)], help: #"Write "postgres://u:kret@h"."#, fix: fix)
    let texts = [
      DiagnosticRenderer(sources: sources).render(diagnostic),
      JSONDiagnosticRenderer(sources: sources).document(for: diagnostic).text,
      GitHubDiagnosticRenderer(sources: sources).render([diagnostic]),
      SARIFDiagnosticRenderer(sources: sources, toolVersion: "1").document(for: [diagnostic]).text,
    ]
    for text in texts {
      #expect(!text.contains("kret"))
      #expect(text.contains("Unexpected `***`."))
    }
  }

  @Test("the mark stays under its word behind a masked password")
  func mark() {
    let line = #"url = "postgres://u:sekret@h" x"#
    let sources = SourceSet([SourceFile(path: "a.prisma", text: line)])
    let diagnostic = Diagnostic(
      DiagnosticCode("S999"), "It is wrong.", at: SourceSpan(file: 0, start: 30, end: 31))
    #expect(
      DiagnosticRenderer(sources: sources).render(diagnostic) == """
        a.prisma:1:31: error: It is wrong. [S999]
        1 | url = "postgres://u:***@h" x
          |                            ^

        """)
  }
}
