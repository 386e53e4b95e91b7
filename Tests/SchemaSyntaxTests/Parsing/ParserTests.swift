import SchemaDiagnostics
import SchemaSyntax
import TestSupport
import Testing

@Suite("Parser")
struct ParserTests {
  static let trees = FixtureFolder("trees")
  static let errors = FixtureFolder("errors")

  @Test(
    "a valid schema becomes a tree with exact places", arguments: trees.names(endingIn: ".prisma"))
  func tree(name: String) throws {
    let file = SourceFile(path: name, bytes: Self.trees.bytes(of: "\(name).prisma"))
    var bag = DiagnosticBag()
    let tree = SyntaxParser.parse(file, index: 0, into: &bag)
    #expect(bag.diagnostics.isEmpty)
    try Golden.expect(
      TreeDescription(tree, of: file).text, at: Self.trees.path(of: "\(name).tree.txt"))
  }

  @Test(
    "each mistake is reported once, at its place, with help",
    arguments: errors.names(endingIn: ".prisma"))
  func mistakes(name: String) throws {
    let file = SourceFile(
      path: "\(name).prisma", bytes: Self.errors.bytes(of: "\(name).prisma"))
    var bag = DiagnosticBag()
    _ = SyntaxParser.parse(file, index: 0, into: &bag)
    #expect(!bag.diagnostics.isEmpty)
    let text = DiagnosticRenderer(sources: SourceSet([file])).render(bag.diagnostics)
    try Golden.expect(text, at: Self.errors.path(of: "\(name).expected.txt"))
  }
}
