// swift-tools-version: 6.0

import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "schemagen",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "schemagen", targets: ["schemagen"]),
    .library(name: "SchemagenRuntime", targets: ["SchemagenRuntime"]),
    .library(name: "SchemagenMigrator", targets: ["SchemagenMigrator"]),
    .plugin(name: "SchemagenPlugin", targets: ["SchemagenPlugin"]),
  ],
  targets: [
    .target(name: "CanonicalJSON"),
    .target(name: "ProjectFiles"),
    .target(name: "SchemaDiagnostics", dependencies: ["CanonicalJSON"]),
    .target(name: "SchemaSyntax", dependencies: ["SchemaDiagnostics"]),
    .target(name: "SQLLexicon"),
    .target(name: "DatabaseSchema", dependencies: ["CanonicalJSON", "SQLLexicon"]),
    .target(
      name: "PostgreSQLTypes", dependencies: ["DatabaseSchema"],
      path: "Sources/Databases/PostgreSQL/Types"),
    .target(
      name: "SQLiteTypes", dependencies: ["DatabaseSchema"], path: "Sources/Databases/SQLite/Types"),
    .target(
      name: "CockroachDBTypes", dependencies: ["DatabaseSchema"],
      path: "Sources/Databases/CockroachDB/Types"),
    .target(
      name: "DialectTypes", dependencies: ["PostgreSQLTypes", "SQLiteTypes", "CockroachDBTypes"],
      path: "Sources/Databases/Dialects/Types"),
    .target(name: "SchemaModel", dependencies: ["SchemaSyntax", "DialectTypes"]),
    .target(name: "SchemaLowering", dependencies: ["SchemaModel"]),
    .target(name: "DatabaseChanges", dependencies: ["DatabaseSchema"]),
    .target(
      name: "PostgreSQLRendering", dependencies: ["DatabaseChanges", "PostgreSQLTypes"],
      path: "Sources/Databases/PostgreSQL/SQL"),
    .target(
      name: "SQLiteRendering", dependencies: ["DatabaseChanges", "SQLiteTypes"],
      path: "Sources/Databases/SQLite/SQL"),
    .target(
      name: "DialectRendering", dependencies: ["PostgreSQLRendering", "SQLiteRendering"],
      path: "Sources/Databases/Dialects/SQL"),
    .target(
      name: "MigrationPlanning",
      dependencies: ["DialectTypes", "DialectRendering", "SchemaDiagnostics"]),
    .target(name: "MigrationReview", dependencies: ["MigrationPlanning"]),
    .target(name: "MigrationScripts", dependencies: ["MigrationReview"]),
    .target(name: "SwiftEmission", dependencies: ["SchemaModel", "ProjectFiles"]),
    .target(name: "SchemagenRuntime"),
    .target(name: "DatabaseIntrospection", dependencies: ["DatabaseSchema", "SchemagenRuntime"]),
    .target(
      name: "SchemagenMigrator",
      dependencies: ["DatabaseIntrospection", "DialectTypes", "ProjectFiles"]),
    .target(
      name: "SchemagenCommands",
      dependencies: ["MigrationScripts", "SchemaLowering", "SwiftEmission", "SchemagenMigrator"]),
    .executableTarget(name: "schemagen", dependencies: ["SchemagenCommands"]),
    .executableTarget(name: "schemagen-swift", dependencies: ["SwiftEmission"]),
    .plugin(
      name: "SchemagenPlugin", capability: .buildTool(), dependencies: ["schemagen-swift"]),
    .executableTarget(
      name: "Quickstart", dependencies: ["SchemagenRuntime"], plugins: ["SchemagenPlugin"]),
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "CanonicalJSONTests", dependencies: ["CanonicalJSON", "TestSupport"]),
    .testTarget(
      name: "ProjectFilesTests", dependencies: ["ProjectFiles", "SchemaModel", "TestSupport"]),
    .testTarget(
      name: "SQLLexiconTests",
      dependencies: ["SQLLexicon", "SchemagenRuntime", "TestSupport"]),
    .testTarget(
      name: "SchemaDiagnosticsTests", dependencies: ["SchemaDiagnostics", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "SchemaSyntaxTests", dependencies: ["SchemaSyntax", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "SchemaModelTests", dependencies: ["SchemaModel", "SchemaDamage", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "DatabaseSchemaTests", dependencies: ["DialectTypes", "TestSupport"],
      exclude: ["Fixtures"]),
    .target(
      name: "PlanningSupport", dependencies: ["MigrationReview", "SchemaLowering"],
      path: "Tests/PlanningSupport"),
    .testTarget(name: "MigrationPlanningTests", dependencies: ["PlanningSupport", "TestSupport"]),
    .testTarget(name: "MigrationReviewTests", dependencies: ["PlanningSupport", "TestSupport"]),
    .target(
      name: "MigrationWalk",
      dependencies: ["MigrationScripts", "SchemaLowering", "SchemagenRuntime", "TestSupport"],
      path: "Tests/MigrationWalk"),
    .executableTarget(
      name: "RandomWalk", dependencies: ["MigrationWalk"], path: "Tests/RandomWalk"),
    .testTarget(
      name: "MigrationScriptsTests",
      dependencies: ["MigrationScripts", "SchemaLowering", "MigrationWalk", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "SwiftEmissionTests", dependencies: ["SwiftEmission", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "ClientPackageTests",
      dependencies: ["SchemagenRuntime", "MigrationScripts", "SchemaLowering", "TestSupport"]),
    .testTarget(
      name: "GeneratedCodeTests",
      dependencies: ["SchemagenRuntime", "MigrationScripts", "SchemaLowering", "TestSupport"],
      plugins: ["SchemagenPlugin"]),
    .testTarget(
      name: "SchemagenRuntimeTests",
      dependencies: ["CanonicalJSON", "SchemagenRuntime", "SQLLexicon", "TestSupport"]),
    .executableTarget(name: "EmptyProgram", path: "Tests/EmptyProgram"),
    .target(name: "SchemaDamage", dependencies: ["SchemaModel"], path: "Tests/SchemaDamage"),
    .executableTarget(
      name: "Mutations", dependencies: ["SchemaDamage", "TestSupport"], path: "Tests/Mutations"),
    .executableTarget(name: "Fuzz", dependencies: ["SchemaDamage"], path: "Tests/Fuzz"),
    .executableTarget(
      name: "Benchmarks", dependencies: ["SchemaModel", "SchemagenRuntime", "TestSupport"],
      path: "Tests/Benchmarks"),
    .testTarget(
      name: "SchemagenMigratorTests", dependencies: ["SchemagenMigrator", "TestSupport"]),
    .testTarget(
      name: "SchemagenCommandsTests", dependencies: ["SchemagenCommands", "TestSupport"],
      exclude: ["Goldens", "Fixtures"]),
  ]
)

for target in package.targets where target.type != .plugin {
  target.swiftSettings = settings
}

// A command that touches no database stays on the thread that called it: starting others would
// take as long as all the rest of `schemagen --version`.
for target in package.targets where ["SchemagenCommands", "schemagen"].contains(target.name) {
  target.swiftSettings = settings + [.enableUpcomingFeature("NonisolatedNonsendingByDefault")]
}
