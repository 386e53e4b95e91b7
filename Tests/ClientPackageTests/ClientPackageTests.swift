import TestSupport
import Testing

extension ClientPackages {
  @Suite("A package that uses the plugin", .serialized)
  struct ClientPackageTests {
    @Test(
      "a client package runs generated code on each database and follows every edit of its schema")
    func client() async throws {
      let package = try ClientPackage()
      try package.write("schema/schema.prisma", Sources.datasource + Sources.book + Sources.shelf)
      try package.link("schema/people", to: "shared")
      try package.write("Sources/Program/main.swift", Sources.bookProgram)
      try expectSuccess(try package.build())
      for url in try await ClientDatabase.urls(in: package, Sources.book + Sources.shelf) {
        let outcome = try package.runProgram(url)
        #expect(
          outcome.output == """
            created Emma 3
            found true
            updated 2
            deleted true 0
            shelf 1 A

            """)
      }
      try buildAgain(package)
      try addAndRemove(package)
      for url in try await ClientDatabase.urls(in: package, Sources.book + Sources.author) {
        #expect(try package.runProgram(url).output == "author Jane 4\n")
      }
      try misuse(package)
      try makeMistake(package)
    }

    @Test(
      "a schema with its snapshot and migrations in the target's folder builds without a warning")
    func ownFolder() throws {
      let package = try ClientPackage()
      try package.write("Sources/Models/schema.prisma", Sources.datasource + Sources.shelf)
      try package.write("Sources/Models/snapshot.json", "{}\n")
      let migration = "Sources/Models/migrations/20260101000000_first"
      try package.write(migration + "/migration.postgresql.sql", "BEGIN;\nCOMMIT;\n")
      try package.write(migration + "/down.postgresql.sql", "BEGIN;\nCOMMIT;\n")
      try package.write("Sources/Program/main.swift", "import Models\n\nprint(Shelf.self)\n")
      let outcome = try package.build("--product", "Program")
      try expectSuccess(outcome)
      #expect(package.generated().contains("public struct Shelf: WritableEntity"))
      #expect(!outcome.output.contains("warning:"), "\(outcome.output)")
      #expect(!outcome.output.contains("unhandled"))
    }

    /// SwiftPM links the tool of a plugin once more in the second build after a plan; the third finds
    /// nothing to do.
    private func buildAgain(_ package: ClientPackage) throws {
      try expectSuccess(try package.build())
      let outcome = try package.build()
      try expectSuccess(outcome)
      #expect(!outcome.output.contains("Generating Swift"))
      #expect(!outcome.output.contains("Compiling Models"))
    }

    /// A model in a new file behind a link gets Swift and a removed one loses it, without another step.
    private func addAndRemove(_ package: ClientPackage) throws {
      try package.write("schema/schema.prisma", Sources.datasource + Sources.book)
      try package.write("shared/author.prisma", Sources.author)
      try package.write("Sources/Program/main.swift", Sources.authorProgram)
      try expectSuccess(try package.build())
      let generated = package.generated()
      #expect(generated.contains("public struct Author: WritableEntity"))
      #expect(!generated.contains("struct Shelf"))
    }

    /// SQL as it is comes from the program's source only, and a change of an update can only be set: the
    /// compiler refuses a `String` as SQL, and code that reads a change.
    private func misuse(_ package: ClientPackage) throws {
      try package.write("Sources/Program/main.swift", Sources.misuseProgram)
      let outcome = try package.build()
      #expect(outcome.status != 0)
      #expect(
        outcome.output.contains("main.swift:5:35: error: cannot convert value of type 'String'"))
      #expect(outcome.output.contains("main.swift:8:57: error: getter for"))
      try package.write("Sources/Program/main.swift", Sources.authorProgram)
    }

    /// A mistake in a file that was added since the build was planned fails it at its line.
    private func makeMistake(_ package: ClientPackage) throws {
      let file = "schema/people/author.prisma"
      try package.write(file, Sources.author + "model Broken {\n  id Strin @id\n}\n")
      let outcome = try package.build()
      #expect(outcome.status != 0)
      #expect(outcome.output.contains("\(package.path(of: file)):6:6: error: "))
      try package.remove(file)
      let repaired = try package.build()
      #expect(!repaired.output.contains("Broken"))
      #expect(repaired.output.contains("cannot find 'AuthorRepository' in scope"))
    }

    private func expectSuccess(_ outcome: ClientPackage.Outcome) throws {
      try #require(outcome.status == 0, "\(outcome.output)")
    }
  }
}
