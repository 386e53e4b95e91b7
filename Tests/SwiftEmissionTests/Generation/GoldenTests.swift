import Foundation
import SchemaDiagnostics
import SchemaModel
import SwiftEmission
import TestSupport
import Testing

/// Each folder of `Fixtures` has a schema and the Swift generated from it, file by file (as `.txt`, because
/// Swift with odd names of a schema does not pass `swift format`).
@Suite("Generated Swift")
struct GoldenTests {
  @Test("generated Swift equals the fixture", arguments: GoldenTests.fixtures())
  func golden(fixture: String) throws {
    let folder = FixtureFolder(fixture)
    let files = try Self.generate(folder)
    for file in files {
      #expect(throws: Never.self) {
        try Golden.expect(file.text, at: folder.path(of: file.name + ".txt"))
      }
    }
    let expected = folder.names(endingIn: ".txt")
    #expect(expected == files.map(\.name).sorted())
  }

  private static func generate(_ folder: FixtureFolder) throws -> [GeneratedFile] {
    let file = SourceFile(path: "schema.prisma", bytes: folder.bytes(of: "schema.prisma"))
    let sources = SourceSet([file])
    let result = SchemaCompiler.compile(sources)
    let message = DiagnosticRenderer(sources: sources).render(result.diagnostics)
    let schema = try #require(result.schema, "\(message)")
    var bag = DiagnosticBag()
    let options = GeneratorOptions(schema.generators, diagnostics: &bag)
    #expect(bag.diagnostics.isEmpty)
    return SwiftGenerator.generate(schema, options: options)
  }

  static func fixtures() -> [String] {
    let path = FixtureFolder("").path
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }
}
