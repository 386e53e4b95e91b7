import Foundation
import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("Documentation")
struct DocumentationTests {
  static let articles = ["SchemaModel/Documentation.docc", "MigrationPlanning/Documentation.docc"]

  @Test(
    "the schemas of an article are valid, and diff prints the SQL that it shows",
    arguments: articles)
  func articlesAreTrue(folder: String) async throws {
    let root = FixtureFolder("").path.components(separatedBy: "/Tests/")[0]
    let path = "\(root)/Sources/\(folder)"
    for name in try FileManager.default.contentsOfDirectory(atPath: path) {
      let text = try String(contentsOfFile: path + "/" + name, encoding: .utf8)
      let examples = ArticleExample.examples(in: text)
      #expect(!examples.isEmpty, "\(name) has no examples")
      for example in examples { try await check(example, in: name) }
    }
  }

  private func check(_ example: ArticleExample, in name: String) async throws {
    for dialect in ["postgresql", "sqlite"] where example.excerpts[dialect] != nil {
      let (script, errors) = try await script(of: example, for: dialect)
      #expect(errors.isEmpty, "\(name): \(errors)")
      for excerpt in example.excerpts[dialect] ?? [] {
        #expect(script.contains(excerpt), "\(name), \(dialect):\n\(excerpt)\nis not in\n\(script)")
      }
    }
  }

  /// The script of an example, up and down, and what was said about it besides notices.
  private func script(
    of example: ArticleExample, for dialect: String
  ) async throws -> (script: String, errors: String) {
    let project = try Project([
      "after.prisma": example.schema(example.after, provider: dialect),
      "before.prisma": example.schema(example.before ?? "", provider: dialect),
    ])
    await project.run("validate --schema after.prisma --format plain")
    let errors = project.transcript
    let edit = "--from before.prisma --to after.prisma --dialect \(dialect)"
    await project.run("diff \(edit)")
    await project.run("diff --down \(edit)")
    return (project.transcript, errors.contains("(exit 0)") ? "" : errors)
  }
}
