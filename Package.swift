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
    .target(name: "SchemaDiagnostics"),
    .target(name: "SchemaSyntax", dependencies: ["SchemaDiagnostics"]),
    .target(name: "DatabaseSchema"),
    .target(name: "SchemaModel", dependencies: ["SchemaSyntax", "DatabaseSchema"]),
    .target(name: "MigrationPlanning", dependencies: ["SchemaModel"]),
    .target(name: "SQLRendering", dependencies: ["MigrationPlanning"]),
    .target(name: "SwiftEmission", dependencies: ["SchemaModel"]),
    .target(name: "DiagnosticPages", dependencies: ["SwiftEmission"]),
    .target(name: "SchemagenRuntime"),
    .target(name: "DatabaseIntrospection", dependencies: ["DatabaseSchema", "SchemagenRuntime"]),
    .target(name: "SchemagenMigrator", dependencies: ["DatabaseIntrospection"]),
    .target(
      name: "SchemagenCommands",
      dependencies: ["SQLRendering", "SwiftEmission", "SchemagenMigrator", "DiagnosticPages"]),
    .executableTarget(name: "schemagen", dependencies: ["SchemagenCommands"]),
    .executableTarget(name: "schemagen-swift", dependencies: ["SwiftEmission"]),
    .plugin(
      name: "SchemagenPlugin", capability: .buildTool(), dependencies: ["schemagen-swift"]),
    .executableTarget(
      name: "Quickstart", dependencies: ["SchemagenRuntime"], plugins: ["SchemagenPlugin"]),
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(
      name: "SchemaDiagnosticsTests", dependencies: ["SchemaDiagnostics", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "SchemaSyntaxTests", dependencies: ["SchemaSyntax", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "SchemaModelTests", dependencies: ["SchemaModel", "SchemaDamage", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(name: "DatabaseSchemaTests", dependencies: ["DatabaseSchema", "TestSupport"]),
    .testTarget(
      name: "MigrationPlanningTests", dependencies: ["MigrationPlanning", "TestSupport"]),
    .target(
      name: "MigrationWalk", dependencies: ["SQLRendering", "SchemagenRuntime", "TestSupport"],
      path: "Tests/MigrationWalk"),
    .executableTarget(
      name: "RandomWalk", dependencies: ["MigrationWalk"], path: "Tests/RandomWalk"),
    .testTarget(
      name: "SQLRenderingTests",
      dependencies: ["SQLRendering", "MigrationWalk", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "SwiftEmissionTests", dependencies: ["SwiftEmission", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "DiagnosticPagesTests", dependencies: ["DiagnosticPages", "TestSupport"]),
    .testTarget(
      name: "ClientPackageTests",
      dependencies: ["SchemagenRuntime", "SQLRendering", "TestSupport"]),
    .testTarget(
      name: "GeneratedCodeTests",
      dependencies: ["SchemagenRuntime", "SQLRendering", "TestSupport"],
      plugins: ["SchemagenPlugin"]),
    .testTarget(
      name: "SchemagenRuntimeTests", dependencies: ["SchemagenRuntime", "TestSupport"]),
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
