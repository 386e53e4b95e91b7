import SchemaDiagnostics
import SchemaModel
import TestSupport
import Testing

@Suite("Fixes")
struct FixTests {
  static let fixtures = FixtureFolder("mistakes")

  /// A mistake that can be fixed without asking.
  struct Fixable: Sendable, CustomTestStringConvertible {
    let file: SourceFile
    let diagnostic: Diagnostic
    let fix: Fix

    var testDescription: String { "\(file.path): \(diagnostic.message)" }

    /// The file with the fix in it.
    var fixed: SourceFile {
      var bytes = file.bytes
      for edit in fix.edits.sorted(by: { $0.span.start > $1.span.start }) {
        bytes.replaceSubrange(Int(edit.span.start)..<Int(edit.span.end), with: edit.text.utf8)
      }
      return SourceFile(path: file.path, bytes: bytes)
    }
  }

  static let fixable: [Fixable] = fixtures.names(endingIn: ".prisma").flatMap { name in
    let file = SourceFile(path: name, bytes: fixtures.bytes(of: "\(name).prisma"))
    return SchemaCompiler.compile(SourceSet([file])).diagnostics.compactMap { diagnostic in
      diagnostic.fix.map { Fixable(file: file, diagnostic: diagnostic, fix: $0) }
    }
  }

  @Test("a fix resolves what it belongs to", arguments: fixable)
  func resolves(_ mistake: Fixable) {
    let messages = { (file: SourceFile) in
      SchemaCompiler.compile(SourceSet([file])).diagnostics.map(\.message)
        .filter { $0 == mistake.diagnostic.message }.count
    }
    #expect(messages(mistake.fixed) < messages(mistake.file))
  }

  @Test("enough mistakes have a fix for the test to mean something")
  func count() {
    #expect(Self.fixable.count > 30)
  }
}
