import SchemaDiagnostics
import SchemaModel
import Testing

@Suite("The other place")
struct OtherPlaceTests {
  /// Two files that do not go together, and what the note of the error points at.
  struct Clash: Sendable, CustomTestStringConvertible {
    let code: String
    let files: [String]
    let other: String

    init(_ code: String, _ files: String..., other: String) {
      self.code = code
      self.files = files
      self.other = other
    }

    var testDescription: String { "\(code): \(other)" }
  }

  private static let source = "datasource db {\n  provider = \"postgresql\"\n}\n"

  private static func model(_ name: String, _ lines: String...) -> String {
    "model \(name) {\n  id Int @id\n" + lines.map { "  \($0)\n" }.joined() + "}\n"
  }

  static let betweenFiles = [
    Clash("S103", model("User"), model("User"), other: "User"),
    Clash("S103", "enum User {\n  A\n}\n", model("User"), other: "User"),
    Clash("S103", "view User {\n  id Int @unique\n}\n", "type User {\n  a Int\n}\n", other: "User"),
    Clash(
      "S103", "generator a {\n  provider = \"x\"\n}\n", "generator a {\n  provider = \"y\"\n}\n",
      other: "a"),
    Clash("S108", source, source.replacing("db", with: "other"), other: "other"),
    Clash("S319", model("User"), model("Person", "@@map(\"User\")"), other: "User"),
    Clash("S319", "enum A {\n  X\n}\n", "enum B {\n  X\n  @@map(\"A\")\n}\n", other: "A"),
    Clash(
      "S404", model("User", "a Post[]", "b Post[]"),
      model(
        "Post", "a User @relation(fields: [x], references: [id])",
        "b User @relation(fields: [y], references: [id])", "x Int", "y Int"),
      other: "b Post[]"),
    Clash("S405", model("User"), model("Post", "tags User[]"), other: "User"),
    Clash(
      "S420", model("A", "b B[]") + model("B", "a A[]"),
      model("C", "d D[] @relation(\"AToB\")") + model("D", "c C[] @relation(\"AToB\")"),
      other: "b B[]"),
    Clash(
      "S509", source + model("A", "x Int", "@@index([x], map: \"same\")"),
      model("B", "x Int", "@@index([x], map: \"same\")"), other: "\"same\""),
    Clash(
      "S509", source + model("A", "x Int", "@@index([x], map: \"B\")"), model("B"), other: "B"),
    Clash(
      "S522", source.replacing("}", with: "  schemas = [\"a\"]\n}"), model("A"), other: "[\"a\"]"),
  ]

  static let withinBlocks = [
    Clash("S104", model("A", "x Int", "x String"), other: "x"),
    Clash("S105", "enum A {\n  X\n  X\n}\n", other: "X"),
    Clash("S107", source.replacing("}", with: "  provider = \"sqlite\"\n}"), other: "provider"),
    Clash("S302", model("A", "x Int @unique @unique"), other: "@unique"),
    Clash("S304", model("A", "x Int @unique(map: \"a\", map: \"b\")"), other: "map: \"a\""),
    Clash("S313", model("A", "x Int", "@@index([x, x])"), other: "x"),
    Clash(
      "S313", model("A", "x Int", "b B @relation(fields: [x, x], references: [id])") + model("B"),
      other: "x"),
    Clash("S314", model("A", "x Int @id"), other: "@id"),
    Clash("S314", model("A", "x Int", "@@id([x])"), other: "@id"),
    Clash("S315", "model A {\n  id Int? @id\n}\n", other: "Int?"),
    Clash("S319", model("A", "x Int", "y Int @map(\"x\")"), other: "x"),
    Clash("S319", "enum A {\n  X\n  Y @map(\"X\")\n}\n", other: "X"),
    Clash(
      "S325", "datasource db {\n  provider = [\"sqlite\", \"sqlite\"]\n}\n", other: "\"sqlite\""),
    Clash(
      "S325", source.replacing("}", with: "  schemas = [\"a\", \"a\"]\n}"), other: "\"a\""),
    Clash(
      "S512",
      model(
        "A", "x Int", "y Int", "@@unique([x, y], name: \"n\")", "@@unique([y, x], name: \"n\")"),
      other: "\"n\""),
    Clash("S512", model("A", "x Int", "y Int", "@@unique([x, y], name: \"x\")"), other: "\"x\""),
    Clash("S523", model("A", "x Int @version", "y Int @version"), other: "x"),
  ]

  private func notes(of clash: Clash) -> (found: [String], sources: SourceSet, first: Diagnostic?) {
    let files = clash.files.enumerated().map { SourceFile(path: "\($0).prisma", text: $1) }
    let sources = SourceSet(files)
    let diagnostics = SchemaCompiler.compile(sources).diagnostics
    let first = diagnostics.first { $0.code.rawValue == clash.code }
    return (first?.notes.map { sources.text(of: $0.span) } ?? [], sources, first)
  }

  @Test("a clash within a block is told with the other place", arguments: withinBlocks)
  func within(clash: Clash) throws {
    let (found, _, first) = notes(of: clash)
    let diagnostic = try #require(first)
    #expect(found.first == clash.other)
    #expect(diagnostic.notes.first.map { $0.span != diagnostic.span } == true)
  }

  @Test("a clash of two files is told with the place in the other", arguments: betweenFiles)
  func between(clash: Clash) throws {
    let (found, _, first) = notes(of: clash)
    let diagnostic = try #require(first)
    #expect(found.contains(clash.other))
    let isElsewhere = diagnostic.notes.contains { $0.span.file != diagnostic.span.file }
    #expect(isElsewhere)
  }
}
