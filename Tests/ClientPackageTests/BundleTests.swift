import Foundation
import TestSupport
import Testing

extension ClientPackages {
  @Suite("A package whose program applies its migrations", .serialized)
  struct BundleTests {
    private static let first = "20260101000000_first"
    private static let second = "20260102000000_second"

    @Test("the program needs no files, and the next build has every change of the folder")
    func bundle() async throws {
      let package = try ClientPackage(
        targets: """
          .target(name: "Models", dependencies: [runtime, migrator], plugins: [plugin]),
          .executableTarget(name: "Program", dependencies: ["Models", runtime, migrator]),
          """)
      try package.write("schema/schema.prisma", Sources.datasource + Sources.shelf)
      try package.write("Sources/Program/main.swift", BundleSources.program)
      try expectSuccess(try package.build())
      var urls = ["sqlite:" + package.path(of: "app.db")]
      if PostgresCluster.isAvailable { urls.append(try PostgresCluster.shared().makeDatabase()) }
      let empty = try package.runProgram(urls[0]).output
      #expect(
        empty.hasPrefix("There are no migrations in schema/migrations, but the schema has models."))

      for (dialect, script) in BundleSources.first {
        try package.write("schema/migrations/\(Self.first)/migration.\(dialect).sql", script)
      }
      try expectSuccess(try package.build())
      let name = BundleSources.name.unicodeScalars.map { String($0.value, radix: 16) }
      let shown = name.joined(separator: " ")
      for url in urls {
        #expect(
          try runWithoutFiles(package, url)
            == "applied [\"\(Self.first)\"]\nready true 1\n\(shown)\n")
      }

      let script = "schema/migrations/\(Self.second)/migration.sql"
      try package.write(script, BundleSources.second)
      try expectSuccess(try package.build())
      for url in urls {
        #expect(
          try runWithoutFiles(package, url)
            == "applied [\"\(Self.second)\"]\nready true 2\n\(shown)\n42\n")
      }
      try edit(package, script, urls[0])
      try package.remove("schema/migrations/\(Self.second)")
      try expectSuccess(try package.build())
      #expect(try runWithoutFiles(package, urls[0]).hasPrefix("applied []\nready true 2\n"))
      try leaveHalf(package)
      try buildAgain(package)
    }

    @Test("each target has the migrations beside its schema, if it depends on the library for them")
    func targets() throws {
      let package = try ClientPackage(
        targets: """
          .target(name: "Models", dependencies: [runtime, migrator], plugins: [plugin]),
          .target(name: "Plain", dependencies: [runtime], plugins: [plugin]),
          .executableTarget(
            name: "Own", dependencies: ["Models", "Plain", runtime, migrator],
            exclude: ["migrations"],
            swiftSettings: [.swiftLanguageMode(.v5), .defaultIsolation(MainActor.self)],
            plugins: [plugin]),
          .executableTarget(name: "Wrong", dependencies: ["Plain", migrator]),
          """)
      try package.write("schema/schema.prisma", Sources.datasource + Sources.shelf)
      try package.write("schema/migrations/\(Self.first)/migration.sql", "")
      try package.write("Sources/Plain/Plain.swift", "// The plugin generates the rest.\n")
      for (target, id) in [("Models", Self.first), ("Own", Self.second)] {
        try package.write("Sources/\(target)/schema.prisma", Sources.datasource + Sources.shelf)
        try package.write("Sources/\(target)/migrations/\(id)/migration.sql", "SELECT 1;\n")
      }
      try package.write(
        "Sources/Models/Models.swift",
        "import SchemagenMigrator\n\npublic let modelsMigrations = MigrationBundle.bundled\n")
      try package.write("Sources/Own/main.swift", BundleSources.ownProgram)
      try package.write(
        "Sources/Wrong/main.swift",
        "import Plain\nimport SchemagenMigrator\n\nprint(Migrator(.bundled))\n")
      let outcome = try package.build("--product", "Own")
      try expectSuccess(outcome)
      #expect(!outcome.output.contains("warning:"), "\(outcome.output)")
      let bundles = package.generated().components(separatedBy: "extension SchemagenMigrator.")
      #expect(bundles.count == 3)
      #expect(
        try package.runProgram(named: "Own").output
          == "[\"\(Self.second)\"] [\"\(Self.first)\"]\n")

      for target in ["Models", "Own"] {
        try package.write(
          "Sources/\(target)/migrations/20260103000000_third/migration.sql", "SELECT 1;\n")
      }
      try expectSuccess(try package.build("--product", "Own"))
      #expect(
        try package.runProgram(named: "Own").output
          == """
          ["\(Self.second)", "20260103000000_third"] ["\(Self.first)", "20260103000000_third"]

          """)

      let wrong = try package.build("--product", "Wrong")
      #expect(wrong.status != 0)
      #expect(wrong.output.contains("main.swift:4:17: error: 'bundled' is unavailable: add"))
    }

    /// Runs the program where the schema is not, and from a folder without any.
    private func runWithoutFiles(_ package: ClientPackage, _ url: String) throws -> String {
      try package.move("schema", to: "hidden")
      let outcome = try package.runProgram(url, workingDirectory: "/")
      try package.move("hidden", to: "schema")
      return outcome.output
    }

    /// An edit in place, which no folder shows, is in the next program.
    private func edit(_ package: ClientPackage, _ script: String, _ url: String) throws {
      let file = package.path(of: script)
      let handle = try #require(FileHandle(forWritingAtPath: file))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data("-- a comment\n".utf8))
      try handle.close()
      try expectSuccess(try package.build())
      let output = try runWithoutFiles(package, url)
      #expect(output.hasPrefix("schema/migrations/\(Self.second) was edited after it was applied."))
      #expect(output.hasSuffix("after an edit of schema/migrations, build it again.\n"))
    }

    /// A migration that is not complete fails the build with its name, until it is gone.
    private func leaveHalf(_ package: ClientPackage) throws {
      let folder = "schema/migrations/20260104000000_half"
      try package.write(folder + "/down.sql", "SELECT 1;\n")
      let outcome = try package.build()
      #expect(outcome.status != 0)
      #expect(
        outcome.output.contains("error: schemagen-swift: \(folder) contains no migration.sql."))
      try package.remove(folder)
      try expectSuccess(try package.build())
    }

    /// The third build after a plan finds nothing to do; see ``ClientPackageTests``.
    private func buildAgain(_ package: ClientPackage) throws {
      try expectSuccess(try package.build())
      let outcome = try package.build()
      try expectSuccess(outcome)
      #expect(!outcome.output.contains("Generating Swift"))
      #expect(!outcome.output.contains("Compiling Models"))
    }

    private func expectSuccess(_ outcome: ClientPackage.Outcome) throws {
      try #require(outcome.status == 0, "\(outcome.output)")
    }
  }
}
