import SchemaDiagnostics
import SchemaModel
import SchemaSyntax
import Testing

@testable import SwiftEmission

@Suite("Names that Swift files use")
struct AmbiguousNamesTests {
  private func warnings(_ text: String) throws -> [Diagnostic] {
    let sources = SourceSet([SourceFile(path: "schema.prisma", text: text)])
    let schema = try #require(SchemaCompiler.compile(sources).schema)
    var bag = DiagnosticBag()
    let options = GeneratorOptions(schema.generators, diagnostics: &bag)
    AmbiguousNames.warn(of: schema, options, into: &bag)
    return bag.diagnostics
  }

  @Test(
    "a model named like a type of Swift or Foundation is a warning with the way out",
    arguments: ["Task", "Result", "Data", "Date", "Notification", "Process", "Database"])
  func models(name: String) throws {
    let found = try warnings("model \(name) {\n  id Int @id\n\n  @@map(\"things\")\n}\n")
    #expect(found.map(\.code) == [.ambiguousName])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.message.contains("`\(name)`") ?? false)
    let help = found.first?.help ?? ""
    #expect(help.contains("\(name)Item") && help.contains("things"), "\(help)")
  }

  @Test("a name that the generator block allows is no warning")
  func allowed() throws {
    let generator =
      "generator swift {\n  provider = \"schemagen\"\n  allowedNames = [\"Task\"]\n}\n"
    let found = try warnings(
      generator + "model Task {\n  id Int @id\n}\n\nmodel Data {\n  id Int @id\n}\n")
    #expect(found.map { $0.message.contains("`Data`") } == [true])
  }

  @Test("only names that Swift gets count")
  func realNames() throws {
    func found(_ option: String, _ model: String) throws -> [Diagnostic] {
      try warnings(
        """
        generator swift {
          provider = "schemagen"
          \(option)
        }

        model \(model) {
          id Int @id
        }
        """)
    }
    #expect(try found("entitySuffix = \"Entity\"", "Task").isEmpty)
    #expect(try found("exclude = [\"Task\"]", "Task").isEmpty)
    #expect(try found("stores = \"false\"", "Task").count == 1)
    let repository = try found(
      "entitySuffix = \"Entity\"\n  repositorySuffix = \"\"", "Task")
    #expect(repository.map(\.code) == [.ambiguousName])
    let suffixed = try found("entitySuffix = \"Set\"", "Index")
    #expect(suffixed.map(\.code) == [.ambiguousName])
    #expect(suffixed.first?.message.contains("`IndexSet`") ?? false)
    #expect(
      try found("entitySuffix = \"Set\"\n  allowedNames = [\"Index\"]", "Index").isEmpty)
    #expect(
      try found("entitySuffix = \"Set\"\n  allowedNames = [\"IndexSet\"]", "Index").isEmpty)
  }

  @Test("an unknown style of coding keys is an error")
  func codingKeys() throws {
    let found = try warnings(
      "generator swift {\n  provider = \"schemagen\"\n  codingKeys = \"snake\"\n}\n")
    #expect(found.map(\.code) == [.unknownGeneratorOption])
  }

  @Test("enums count as well, and ignored models do not")
  func others() throws {
    let found = try warnings(
      """
      model A {
        id    Int   @id
        error Error
      }

      model Timer {
        id Int @id

        @@ignore
      }

      enum Error {
        NONE
      }
      """)
    #expect(found.map(\.code) == [.ambiguousName])
    #expect(found.first?.message.contains("`Error`") ?? false)
  }

  @Test(
    "names of business are free: the runtime has none of them",
    arguments: [
      "Transaction", "Page", "Statement", "Column", "Query", "Row", "Table", "Filter", "Condition",
      "Ordering", "Changes", "Identifier", "Entity", "Repository", "Parameters", "User", "Order",
    ])
  func free(name: String) throws {
    #expect(try warnings("model \(name) {\n  id Int @id\n}\n").isEmpty)
    #expect(!StandardType.allCases.contains { $0.rawValue == name })
  }
}
