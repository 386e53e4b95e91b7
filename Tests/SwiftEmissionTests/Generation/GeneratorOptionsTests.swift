import SchemaDiagnostics
import SchemaModel
import Testing

@testable import SwiftEmission

@Suite("Options of the generator block")
struct GeneratorOptionsTests {
  /// The errors of a generator block with some properties, each with the text at its place.
  private func errors(_ properties: String) throws -> [(message: String, place: String)] {
    let text = """
      generator swift {
        provider = "schemagen"
        \(properties)
      }

      model User {
        id Int @id
      }
      """
    let sources = SourceSet([SourceFile(path: "schema.prisma", bytes: Array(text.utf8))])
    let schema = try #require(SchemaCompiler.compile(sources).schema)
    var bag = DiagnosticBag()
    let options = GeneratorOptions(schema.generators, diagnostics: &bag)
    options.check(against: schema, into: &bag)
    #expect(bag.diagnostics.allSatisfy { $0.code == .unknownGeneratorOption && $0.help != nil })
    return bag.diagnostics.map { diagnostic in
      let bytes = Array(text.utf8)[Int(diagnostic.span.start)..<Int(diagnostic.span.end)]
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
    ])
  func reported(properties: String, message: String) throws {
    let errors = try errors(properties)
    #expect(errors.count == 1)
    #expect(errors.first?.message.contains(message) ?? false)
    #expect(errors.first?.place == properties)
  }

  @Test("models are named or left out, not both")
  func both() throws {
    let errors = try errors("models = [\"User\"]\n  exclude = [\"User\"]")
    #expect(errors.map(\.place) == ["exclude = [\"User\"]"])
  }
}
