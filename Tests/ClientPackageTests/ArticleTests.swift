import DatabaseTypes
import Foundation
import TestSupport
import Testing

extension ClientPackages {
  /// The Swift of the runtime's articles, compiled and run on the example schema.
  @Suite("Articles about generated code")
  struct ArticleTests {
    @Test("every snippet compiles and runs")
    func snippets() async throws {
      let snippets = try ArticleSnippet.all()
      #expect(snippets.count > 5)
      let package = try ClientPackage(
        targets: """
          .executableTarget(name: "Articles", dependencies: [runtime], plugins: [plugin]),
          """)
      let schema = try String(
        contentsOf: ClientPackage.repository.appendingPathComponent("schema/schema.prisma"),
        encoding: .utf8)
      try package.write("schema/schema.prisma", schema)
      try package.write("Sources/Articles/Articles.swift", Sources.articleProgram)
      for snippet in snippets {
        try package.write("Sources/Articles/\(snippet.name).swift", snippet.source)
      }
      let calls = snippets.map { snippet in
        "    (\"\(snippet.place)\", { try await $0.\(snippet.name)() }),"
      }
      try package.write(
        "Sources/Articles/Article+All.swift",
        """
        extension Article {
          static let all: [(place: String, run: @Sendable (Article) async throws -> Void)] = [
        \(calls.joined(separator: "\n"))
          ]
        }

        """)
      let outcome = try package.build("--product", "Articles")
      try #require(outcome.status == 0, "\(outcome.output)")
      let file = package.path(of: "example.db")
      try await ClientDatabase.create(schema, .sqlite, at: "sqlite:" + file)
      let run = try package.runProgram(named: "Articles", file)
      #expect(run.status == 0, "\(run.output)")
      #expect(run.output.hasSuffix("ran \(snippets.count) snippets\n"), "\(run.output)")
    }
  }
}
