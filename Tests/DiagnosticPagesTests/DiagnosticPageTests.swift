import Foundation
import SchemaDiagnostics
import SchemaFormatting
import SchemaModel
import SchemaSyntax
import TestSupport
import Testing

@testable import DiagnosticPages
@testable import SwiftEmission

@Suite("Diagnostic pages")
struct DiagnosticPageTests {
  /// Codes that the compiler does not report: they need the generator or a snapshot.
  static let notFromCompiler: Set<DiagnosticCode> = [
    .ambiguousName, .formerColumnInSQL, .schemaAheadOfSnapshot, .unknownGeneratorOption,
  ]
  static let fromCompiler = DiagnosticPage.all.filter { !notFromCompiler.contains($0.code) }

  private func compile(_ text: String) -> SchemaCompiler.Result {
    SchemaCompiler.compile(SourceSet([SourceFile(path: "schema.prisma", text: text + "\n")]))
  }

  @Test("each diagnostic code in the sources has one page")
  func completeness() throws {
    let pages = DiagnosticPage.all.map(\.code.rawValue)
    #expect(pages == (try codesInSources()))
  }

  @Test("the wrong snippet of a page has its mistake and no other", arguments: fromCompiler)
  func wrong(page: DiagnosticPage) {
    let codes = Set(compile(page.wrong).diagnostics.map(\.code))
    // The limit is reported together with the errors that reached it.
    let expected: Set<DiagnosticCode> =
      page.code == .tooManyErrors ? [page.code, .invalidEscape] : [page.code]
    #expect(codes == expected)
  }

  @Test("the right snippet of a page has no mistake", arguments: DiagnosticPage.all)
  func right(page: DiagnosticPage) {
    #expect(compile(page.right).diagnostics.map(\.message) == [])
  }

  @Test("the fix for the wrong snippet of a page leads to a valid schema", arguments: fromCompiler)
  func fixes(page: DiagnosticPage) {
    let sources = SourceSet([SourceFile(path: "schema.prisma", text: page.wrong + "\n")])
    guard SchemaCompiler.compile(sources).diagnostics.contains(where: { $0.fix != nil }) else {
      return
    }
    let fixer = SchemaFixer(sources)
    #expect(fixer.applied.map(\.code).contains(page.code) || page.code == .tooManyErrors)
    #expect(SchemaCompiler.compile(fixer.sources).diagnostics.map(\.message) == [])
  }

  @Test("the snippets about generator options have the mistake and its fix")
  func generatorOption() throws {
    let page = try #require(DiagnosticPage.page(for: "S601"))
    for (text, codes) in [(page.wrong, [page.code]), (page.right, [])] {
      var bag = DiagnosticBag()
      _ = GeneratorOptions(try #require(compile(text).schema).generators, diagnostics: &bag)
      #expect(bag.diagnostics.map(\.code) == codes)
    }
  }

  @Test("the snippets about ambiguous names have the name and another one")
  func ambiguousName() throws {
    let page = try #require(DiagnosticPage.page(for: "S603"))
    for (text, codes) in [(page.wrong, [page.code]), (page.right, [])] {
      var bag = DiagnosticBag()
      AmbiguousNames.warn(
        of: try #require(compile(text).schema), GeneratorOptions(), into: &bag)
      #expect(bag.diagnostics.map(\.code) == codes)
    }
  }

  @Test("the snippets about a schema ahead of its snapshot have the difference")
  func snapshot() throws {
    let page = try #require(DiagnosticPage.page(for: "S602"))
    let schema = try #require(compile(page.right).schema)
    let snapshot = ["fingerprints": SchemaFingerprint.parts(of: schema)]
    let folder = try TemporaryFolder()
    let json = try JSONSerialization.data(withJSONObject: snapshot)
    try folder.write("snapshot.json", String(decoding: json, as: UTF8.self))
    for (text, codes) in [(page.wrong, [page.code]), (page.right, [])] {
      var bag = DiagnosticBag()
      let schema = try #require(compile(text).schema)
      SnapshotComparison.warn(of: schema, in: folder.path, into: &bag)
      #expect(bag.diagnostics.map(\.code) == codes)
    }
  }

  @Test(
    "diagnostic pages fit a terminal and link to secure addresses", arguments: DiagnosticPage.all)
  func shape(page: DiagnosticPage) {
    #expect(page.terminalText.split(separator: "\n").allSatisfy { $0.count <= 115 })
    #expect(page.text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(page.title.count <= 80 && !page.title.hasSuffix("."))
    #expect(page.links.allSatisfy { $0.hasPrefix("https://") })
    #expect(page.text.hasSuffix("."))
  }

  /// All codes that the sources declare, sorted.
  private func codesInSources() throws -> [String] {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources")
    let paths = try #require(FileManager.default.enumerator(atPath: sources.path))
    var codes: [String] = []
    for case let path as String in paths where path.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appendingPathComponent(path), encoding: .utf8)
      codes += text.matches(of: /= DiagnosticCode\("(S\d+)"\)/).map { String($0.1) }
    }
    return codes.sorted()
  }
}

extension DiagnosticPage: CustomTestStringConvertible {
  package var testDescription: String { "\(code)" }
}
