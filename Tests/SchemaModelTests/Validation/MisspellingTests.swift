import SchemaDiagnostics
import SchemaModel
import TestSupport
import Testing

/// Each file of `Fixtures/misspellings` is a list of cases, separated by lines of dashes: a schema
/// with one misspelt word, and above it a comment with the word that is meant.
@Suite("Misspelt words")
struct MisspellingTests {
  static let folder = FixtureFolder("misspellings")

  /// A schema with a misspelt word.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let meant: String
    let text: String

    var testDescription: String { "\(name): \(meant)" }
    var sources: SourceSet { SourceSet([SourceFile(path: "\(name).prisma", text: text)]) }
  }

  static let cases: [Case] = folder.names(endingIn: ".prisma").flatMap { name in
    String(decoding: folder.bytes(of: "\(name).prisma"), as: UTF8.self)
      .split(separator: "// ---\n")
      .map { text in
        let line = text.prefix { $0 != "\n" }
        let meant = line.split(separator: " ").last.map(String.init) ?? ""
        return Case(name: name, meant: meant, text: String(text))
      }
  }

  @Test("the word that is meant is asked for, and put there by the fix", arguments: cases)
  func suggestions(misspelling: Case) throws {
    let found = SchemaCompiler.compile(misspelling.sources).diagnostics
    let diagnostic = try #require(found.first)
    #expect(found.count == 1, "\(found.map(\.message))")
    #expect(diagnostic.help == "Did you mean `\(misspelling.meant)`?")
    let fix = try #require(diagnostic.fix)
    let fixed = misspelling.sources.applying([fix])
    #expect(SchemaCompiler.compile(fixed).diagnostics.map(\.message) == [])
  }

  @Test("there are cases of every kind")
  func count() {
    #expect(Self.cases.count >= 40)
  }
}
