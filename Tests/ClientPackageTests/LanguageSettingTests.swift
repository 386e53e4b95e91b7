import TestSupport
import Testing

extension ClientPackages {
  /// Generated code in targets with other settings of the language than this package's.
  @Suite("A target's language settings")
  struct LanguageSettingTests {
    @Test(
      "code on the main actor uses repositories without a warning",
      arguments: [
        (name: "Five", settings: ".swiftLanguageMode(.v5)"),
        (
          name: "Strict",
          settings: #".swiftLanguageMode(.v5), .enableExperimentalFeature("StrictConcurrency")"#
        ),
        (name: "Six", settings: ".swiftLanguageMode(.v6)"),
        (
          name: "MainActorFive",
          settings: ".swiftLanguageMode(.v5), .defaultIsolation(MainActor.self)"
        ),
        (
          name: "MainActorSix",
          settings: ".swiftLanguageMode(.v6), .defaultIsolation(MainActor.self)"
        ),
        (name: "Upcoming", settings: ".swiftLanguageMode(.v6), " + upcoming),
        (
          name: "MainActorUpcoming",
          settings: ".swiftLanguageMode(.v6), .defaultIsolation(MainActor.self), " + upcoming
        ),
      ])
    func mainActor(_ target: (name: String, settings: String)) throws {
      let package = try ClientPackage(
        targets: """
          .executableTarget(
            name: "\(target.name)", dependencies: [runtime], swiftSettings: [\(target.settings)],
            plugins: [plugin]),
          """)
      try package.write("schema/schema.prisma", Sources.datasource + Sources.people)
      try package.write("Sources/\(target.name)/Program.swift", Sources.mainActorProgram)
      let outcome = try package.build("--product", target.name)
      try #require(outcome.status == 0, "\(outcome.output)")
      #expect(!outcome.output.contains("warning:"), "\(outcome.output)")
      let run = try package.runProgram(
        named: target.name, "sqlite:" + package.path(of: "people.db"))
      #expect(run.output == "Jane 4 2\n")
    }

    /// What a target can switch on before it is the default.
    private static let upcoming =
      [
        "ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility",
        "InferIsolatedConformances", "NonisolatedNonsendingByDefault",
      ].map { ".enableUpcomingFeature(\"\($0)\")" }.joined(separator: ", ")
  }
}
