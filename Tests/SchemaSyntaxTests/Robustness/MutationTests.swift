import SchemaDiagnostics
import SchemaFormatting
import SchemaSyntax
import TestSupport
import Testing

@Suite("Damaged schemas")
struct MutationTests {
  private static let schemas: [[UInt8]] = [
    FixtureFolder("trees"), FixtureFolder("errors"),
    FixtureFolder("format", of: "SchemaFormattingTests"),
  ].flatMap { folder in
    folder.names(endingIn: ".prisma").map { folder.bytes(of: "\($0).prisma") }
  }

  private let cases = SchemaMutator(schemas: Self.schemas, count: 2_000)

  private func parse(_ file: SourceFile) -> (tree: SyntaxTree, diagnostics: [Diagnostic]) {
    var bag = DiagnosticBag()
    let tree = SyntaxParser.parse(file, index: 0, into: &bag)
    return (tree, bag.diagnostics)
  }

  @Test("every place lies in the file, and the diagnostics can be shown")
  func places() {
    for damaged in cases {
      let file = SourceFile(path: "x", bytes: damaged.bytes)
      let (tree, diagnostics) = parse(file)
      let spans = tree.trivia.map(\.span) + tree.declarations.map(\.span)
      let edits = diagnostics.flatMap { $0.fix?.edits.map(\.span) ?? [] }
      let places = diagnostics.map(\.span) + diagnostics.flatMap { $0.notes.map(\.span) }
      #expect(
        (spans + edits + places).allSatisfy {
          0 <= $0.start && $0.start <= $0.end && Int($0.end) <= file.bytes.count
        }, "\(damaged)")
      let text = DiagnosticRenderer(sources: SourceSet([file])).render(diagnostics)
      #expect(text.isEmpty == diagnostics.isEmpty, "\(damaged)")
    }
  }

  @Test("comments, blank lines and unreadable lines are in the order of the text, each once")
  func order() {
    for damaged in cases {
      let trivia = parse(SourceFile(path: "x", bytes: damaged.bytes)).tree.trivia
      let isOrdered = zip(trivia, trivia.dropFirst()).allSatisfy {
        $0.span.end <= $1.span.start && $0 != $1
      }
      #expect(isOrdered, "\(damaged)")
    }
  }

  @Test("formatting twice is formatting once, and no letter is lost")
  func formatting() {
    for damaged in cases {
      let file = SourceFile(path: "x", bytes: damaged.bytes)
      let once = SchemaFormatter.format(file)
      #expect(SchemaFormatter.format(once).bytes == once.bytes, "\(damaged)")
      #expect(letters(once) == letters(file), "\(damaged)")
    }
  }

  @Test("formatting does not change what a schema means")
  func meaning() {
    for damaged in cases {
      let file = SourceFile(path: "x", bytes: damaged.bytes)
      let before = parse(file)
      if before.diagnostics.contains(where: { $0.severity == .error }) { continue }
      let formatted = SchemaFormatter.format(file)
      let after = parse(formatted)
      let meaning = TreeDescription(before.tree, of: file, asMeaning: true).text
      #expect(
        TreeDescription(after.tree, of: formatted, asMeaning: true).text == meaning, "\(damaged)")
      #expect(
        after.tree.trivia.count(where: \.isComment) == before.tree.trivia.count(where: \.isComment),
        "\(damaged)")
    }
  }

  @Test("all fixes can be applied")
  func fixes() {
    for damaged in cases {
      let sources = SourceSet([SourceFile(path: "x", bytes: damaged.bytes)])
      let fixes = parse(sources.files[0]).diagnostics.compactMap(\.fix)
      let fixed = sources.applying(fixes).files[0]
      #expect(fixes.isEmpty == (fixed.bytes == damaged.bytes), "\(damaged)")
    }
  }

  /// How often each letter and digit occurs.
  private func letters(_ file: SourceFile) -> [UInt8: Int] {
    file.bytes.reduce(into: [:]) { counts, byte in
      let character = Unicode.Scalar(byte)
      if character.isASCII, character.properties.isAlphabetic || ("0"..."9").contains(character) {
        counts[byte, default: 0] += 1
      }
    }
  }
}
