import SchemaDiagnostics
import SchemaModel
import Testing

@testable import SwiftEmission

@Suite("Options of the generator block")
struct GeneratorOptionsTests {
  private func text(_ properties: String) -> String {
    """
    generator swift {
      provider = "schemagen"
      \(properties)
    }

    model User {
      id Int @id
    }
    """
  }

  /// What is said about a generator block with some properties.
  private func diagnostics(_ properties: String) throws -> [Diagnostic] {
    let text = text(properties)
    let sources = SourceSet([SourceFile(path: "schema.prisma", bytes: Array(text.utf8))])
    let schema = try #require(SchemaCompiler.compile(sources).schema)
    var bag = DiagnosticBag()
    let options = GeneratorOptions(schema.generators, diagnostics: &bag)
    options.check(against: schema, into: &bag)
    #expect(bag.diagnostics.allSatisfy { $0.code == .unknownGeneratorOption && $0.help != nil })
    return bag.diagnostics
  }

  /// The messages, each with the text at its place.
  private func errors(_ properties: String) throws -> [(message: String, place: String)] {
    try diagnostics(properties).map { diagnostic in
      let bytes = Array(text(properties).utf8)[
        Int(diagnostic.span.start)..<Int(diagnostic.span.end)]
      return (diagnostic.message, String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test(
    "right values are accepted",
    arguments: [
      "entitySuffix = \"Entity\"", "repositorySuffix = \"Store2\"", "models = [\"User\"]",
      "exclude = [\"User\"]", "imports = [\"Domain\"]", "fileLayout = \"single\"",
      "fileLayout = \"model\"", "stores = \"false\"", "access = \"package\"",
    ])
  func accepted(properties: String) throws {
    #expect(try errors(properties).isEmpty)
  }

  @Test(
    "wrong values are reported at their place",
    arguments: [
      ("entitySuffix = \"-Row\"", "not the end of a Swift name"),
      ("repositorySuffix = [\"A\"]", "not the end of a Swift name"),
      ("repositorySuffix = \"\"", "the same names"),
      ("models = [\"User\", \"Usr\"]", "names `Usr`, which is not a model"),
      ("exclude = \"Nothing\"", "names `Nothing`, which is not a model"),
      ("imports = [\"My Domain\"]", "which is not a module"),
      ("fileLayout = \"none\"", "unknown `fileLayout`"),
      ("stores = \"maybe\"", "unknown `stores`"),
      ("access = \"open\"", "unknown `access`"),
      ("unknownEnumValues = \"maybe\"", "unknown `unknownEnumValues`"),
      ("entitySufix = \"X\"", "has no option `entitySufix`"),
      ("colour = \"red\"", "has no option `colour`"),
    ])
  func reported(properties: String, message: String) throws {
    let errors = try errors(properties)
    #expect(errors.count == 1)
    #expect(errors.first?.message.contains(message) ?? false)
    #expect(errors.first?.place == properties)
  }

  @Test("a misspelt option is a warning that asks for the right one")
  func misspelt() throws {
    let found = try diagnostics("entitySufix = \"X\"\n  colour = \"red\"")
    #expect(found.map(\.severity) == [.warning, .warning])
    #expect(found.last?.help == "Did you mean `entitySuffix`?")
    #expect(found.first?.help?.contains("`repositorySuffix`") ?? false)
  }

  @Test(
    "what Prisma's own blocks say is accepted",
    arguments: [
      "output = \"./out\"", "previewFeatures = [\"views\"]", "binaryTargets = [\"native\"]",
      "engineType = \"library\"",
    ])
  func common(properties: String) throws {
    #expect(try errors(properties).isEmpty)
  }

  @Test("models are named or left out, not both")
  func both() throws {
    let errors = try errors("models = [\"User\"]\n  exclude = [\"User\"]")
    #expect(errors.map(\.place) == ["exclude = [\"User\"]"])
  }
}
