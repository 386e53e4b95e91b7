// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  // Asynchronous functions run where their caller does: a repository's call inside of a transaction
  // stays on its connection, and a command that touches no database on the thread that called it.
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
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
    .target(
      name: "MigrationFiles", dependencies: ["CanonicalJSON", "DatabaseTypes", "ProjectFiles"]),
    .target(name: "SchemaDiagnostics", dependencies: ["CanonicalJSON"]),
    .target(name: "SchemaSyntax", dependencies: ["SchemaDiagnostics"]),
    .target(name: "SQLLexicon"),
    .target(name: "DatabaseTypes", dependencies: ["SQLLexicon"]),
    .target(
      name: "DatabaseSchema", dependencies: ["CanonicalJSON", "DatabaseTypes", "SQLLexicon"]),
    .target(
      name: "PostgreSQLTypes",
      dependencies: ["DatabaseTypes", "SQLLexicon"],
      path: "Sources/Databases/PostgreSQL/Types"),
    .target(
      name: "SQLiteTypes",
      dependencies: ["DatabaseTypes", "SQLLexicon"],
      path: "Sources/Databases/SQLite/Types"),
    .target(
      name: "CockroachDBTypes",
      dependencies: ["DatabaseTypes", "SQLLexicon"],
      path: "Sources/Databases/CockroachDB/Types"),
    .target(
      name: "DialectTypes",
      dependencies: ["CockroachDBTypes", "DatabaseTypes", "PostgreSQLTypes", "SQLiteTypes"],
      path: "Sources/Databases/Dialects/Types"),
    .target(
      name: "SchemaModel",
      dependencies: [
        "CanonicalJSON", "DatabaseTypes", "DialectTypes", "SchemaDiagnostics", "SchemaSyntax",
        "SQLLexicon",
      ]),
    .target(
      name: "SchemaFormatting",
      dependencies: ["SchemaDiagnostics", "SchemaModel", "SchemaSyntax"]),
    .target(
      name: "SchemaLowering",
      dependencies: ["DatabaseSchema", "DatabaseTypes", "DialectTypes", "SchemaModel"]),
    .target(
      name: "SchemaLifting",
      dependencies: [
        "DatabaseChanges", "DatabaseSchema", "DatabaseTypes", "DialectRendering", "DialectTypes",
        "SchemaDiagnostics", "SchemaFormatting", "SchemaModel", "SchemaSyntax", "SQLLexicon",
      ]),
    .target(
      name: "DatabaseChanges",
      dependencies: ["DatabaseSchema", "DatabaseTypes", "SQLLexicon"]),
    .target(
      name: "PostgreSQLRendering",
      dependencies: [
        "DatabaseChanges", "DatabaseSchema", "DatabaseTypes", "PostgreSQLTypes", "SQLLexicon",
      ],
      path: "Sources/Databases/PostgreSQL/SQL"),
    .target(
      name: "SQLiteRendering",
      dependencies: [
        "DatabaseChanges", "DatabaseSchema", "DatabaseTypes", "SQLiteTypes", "SQLLexicon",
      ],
      path: "Sources/Databases/SQLite/SQL"),
    .target(
      name: "DialectRendering",
      dependencies: [
        "DatabaseChanges", "DatabaseSchema", "DatabaseTypes", "DialectTypes",
        "PostgreSQLRendering", "SQLiteRendering", "SQLLexicon",
      ],
      path: "Sources/Databases/Dialects/SQL"),
    .target(
      name: "MigrationPlanning",
      dependencies: [
        "CanonicalJSON", "DatabaseChanges", "DatabaseSchema", "DatabaseTypes", "DialectRendering",
        "DialectTypes",
        "SchemaDiagnostics", "SQLLexicon",
      ]),
    .target(
      name: "MigrationReview",
      dependencies: [
        "DatabaseChanges", "DatabaseSchema", "DatabaseTypes", "DialectRendering",
        "MigrationPlanning", "SQLLexicon",
      ]),
    .target(
      name: "MigrationScripts",
      dependencies: [
        "DatabaseChanges", "DatabaseSchema", "DatabaseTypes", "DialectRendering",
        "MigrationPlanning", "MigrationReview", "SQLLexicon",
      ]),
    .target(
      name: "SwiftEmission",
      dependencies: [
        "CanonicalJSON", "DatabaseTypes", "MigrationFiles", "ProjectFiles", "SchemaDiagnostics",
        "SchemaModel",
      ]),
    .target(
      name: "DiagnosticPages",
      dependencies: ["SchemaDiagnostics", "SchemaModel", "SchemaSyntax", "SwiftEmission"]),
    .target(name: "SchemagenRuntime"),
    .target(name: "SQLEquivalence", dependencies: ["DatabaseTypes", "SQLLexicon"]),
    .target(
      name: "PostgreSQLExpressions",
      dependencies: ["CanonicalJSON", "DatabaseTypes", "SQLEquivalence", "SQLLexicon"],
      path: "Sources/Databases/PostgreSQL/Expressions"),
    .target(
      name: "SQLiteExpressions",
      dependencies: ["DatabaseTypes", "SQLEquivalence", "SQLLexicon"],
      path: "Sources/Databases/SQLite/Expressions"),
    .target(
      name: "DialectExpressions",
      dependencies: [
        "DatabaseTypes", "PostgreSQLExpressions", "SQLEquivalence", "SQLiteExpressions",
        "SQLLexicon",
      ],
      path: "Sources/Databases/Dialects/Expressions"),
    .target(
      name: "DatabaseIntrospection",
      dependencies: ["DatabaseSchema", "DatabaseTypes", "SchemagenRuntime", "SQLLexicon"]),
    .target(
      name: "PostgreSQLIntrospection",
      dependencies: [
        "DatabaseIntrospection", "DatabaseSchema", "DatabaseTypes", "PostgreSQLExpressions",
        "PostgreSQLTypes", "SchemagenRuntime", "SQLEquivalence", "SQLLexicon",
      ],
      path: "Sources/Databases/PostgreSQL/Introspection"),
    .target(
      name: "SQLiteIntrospection",
      dependencies: [
        "DatabaseIntrospection", "DatabaseSchema", "DatabaseTypes", "SchemagenRuntime",
        "SQLiteTypes", "SQLLexicon",
      ],
      path: "Sources/Databases/SQLite/Introspection"),
    .target(
      name: "DialectIntrospection",
      dependencies: [
        "DatabaseIntrospection", "DatabaseTypes", "PostgreSQLIntrospection",
        "SQLiteIntrospection",
      ],
      path: "Sources/Databases/Dialects/Introspection"),
    .target(
      name: "DatabaseComparison",
      dependencies: [
        "DatabaseChanges", "DatabaseIntrospection", "DatabaseSchema", "DatabaseTypes",
        "DialectExpressions", "DialectIntrospection", "DialectRendering", "DialectTypes",
        "SchemagenRuntime", "SQLEquivalence", "SQLLexicon",
      ]),
    .target(
      name: "MigrationReplay",
      dependencies: [
        "DatabaseChanges", "DatabaseSchema", "DatabaseTypes", "DialectRendering", "DialectTypes",
        "SQLLexicon",
      ]),
    .target(
      name: "SchemagenMigrator",
      dependencies: [
        "CanonicalJSON", "DatabaseChanges", "DatabaseComparison", "DatabaseIntrospection",
        "DatabaseSchema", "DatabaseTypes", "DialectIntrospection", "DialectRendering",
        "MigrationFiles", "MigrationReplay", "ProjectFiles", "SchemagenRuntime", "SQLLexicon",
      ]),
    .target(
      name: "SchemagenCommands",
      dependencies: [
        "CanonicalJSON", "DatabaseChanges", "DatabaseComparison", "DatabaseIntrospection",
        "DatabaseSchema", "DatabaseTypes", "DiagnosticPages", "DialectIntrospection",
        "DialectRendering", "DialectTypes", "MigrationFiles", "MigrationPlanning",
        "MigrationReplay", "MigrationReview", "MigrationScripts", "ProjectFiles",
        "SchemaDiagnostics", "SchemaFormatting", "SchemagenMigrator", "SchemagenRuntime",
        "SchemaLifting", "SchemaLowering", "SchemaModel",
        "SQLLexicon", "SwiftEmission",
      ]),
    .executableTarget(name: "schemagen", dependencies: ["SchemagenCommands"]),
    .executableTarget(name: "schemagen-swift", dependencies: ["SwiftEmission"]),
    .plugin(
      name: "SchemagenPlugin", capability: .buildTool(), dependencies: ["schemagen-swift"]),
    .executableTarget(
      name: "Quickstart",
      dependencies: ["SchemagenRuntime"],
      plugins: ["SchemagenPlugin"]),
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "CanonicalJSONTests", dependencies: ["CanonicalJSON", "TestSupport"]),
    .testTarget(
      name: "ProjectFilesTests",
      dependencies: ["ProjectFiles", "SchemaDiagnostics", "SchemaModel", "TestSupport"]),
    .testTarget(name: "SQLLexiconTests", dependencies: ["SQLLexicon", "TestSupport"]),
    .testTarget(
      name: "SQLEquivalenceTests",
      dependencies: [
        "DatabaseTypes", "DialectExpressions", "SQLEquivalence", "SQLLexicon", "TestSupport",
      ],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "DatabaseComparisonTests",
      dependencies: ["DatabaseComparison", "DatabaseSchema", "DatabaseTypes", "SQLLexicon"]),
    .testTarget(
      name: "DatabaseIntrospectionTests",
      dependencies: [
        "DatabaseIntrospection", "DatabaseSchema", "DatabaseTypes", "PostgreSQLIntrospection",
        "SchemagenRuntime", "SQLiteIntrospection", "SQLLexicon", "TestSupport",
      ],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "MigrationReplayTests",
      dependencies: [
        "DatabaseChanges", "DatabaseSchema", "DatabaseTypes", "MigrationReplay", "TestSupport",
      ],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "SchemaDiagnosticsTests",
      dependencies: ["CanonicalJSON", "SchemaDiagnostics", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "SchemaSyntaxTests",
      dependencies: ["SchemaDiagnostics", "SchemaFormatting", "SchemaSyntax", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "SchemaFormattingTests",
      dependencies: [
        "SchemaDamage", "SchemaDiagnostics", "SchemaFormatting", "SchemaModel", "SchemaSyntax",
        "TestSupport",
      ],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "SchemaModelTests",
      dependencies: [
        "DatabaseSchema", "DatabaseTypes", "SchemaDiagnostics", "SchemaModel", "SchemaSyntax",
        "TestSupport",
      ],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "DatabaseSchemaTests",
      dependencies: [
        "DatabaseSchema", "DatabaseTypes", "DialectRendering", "DialectTypes", "TestSupport",
      ],
      exclude: ["Fixtures"]),
    .target(
      name: "PlanningSupport",
      dependencies: [
        "DatabaseChanges", "DatabaseSchema", "DatabaseTypes", "MigrationPlanning",
        "MigrationReview", "SchemaDiagnostics", "SchemaLowering", "SchemaModel",
      ],
      path: "Tests/PlanningSupport"),
    .testTarget(
      name: "MigrationPlanningTests",
      dependencies: [
        "DatabaseChanges", "DatabaseSchema", "DatabaseTypes", "DialectRendering",
        "MigrationPlanning", "PlanningSupport", "SQLLexicon",
      ]),
    .testTarget(
      name: "MigrationReviewTests",
      dependencies: [
        "DatabaseChanges", "DatabaseSchema", "DatabaseTypes", "MigrationPlanning",
        "MigrationReview", "PlanningSupport", "TestSupport",
      ]),
    .target(
      name: "MigrationWalk",
      dependencies: [
        "DatabaseChanges", "DatabaseComparison", "DatabaseIntrospection", "DatabaseSchema",
        "DatabaseTypes", "DialectIntrospection", "DialectRendering", "DialectTypes",
        "MigrationPlanning", "MigrationReview", "MigrationScripts", "SchemaDiagnostics",
        "SchemagenRuntime", "SchemaLowering", "SchemaModel", "SQLLexicon", "TestSupport",
      ],
      path: "Tests/MigrationWalk"),
    .executableTarget(
      name: "RandomWalk",
      dependencies: ["DatabaseSchema", "DatabaseTypes", "MigrationWalk", "TestSupport"],
      path: "Tests/RandomWalk"),
    .executableTarget(
      name: "FaultSuite",
      dependencies: ["SchemagenMigrator", "SchemagenRuntime", "TestSupport"],
      path: "Tests/FaultSuite"),
    .testTarget(
      name: "MigrationScriptsTests",
      dependencies: [
        "DatabaseChanges", "DatabaseSchema", "DatabaseTypes", "DialectRendering", "DialectTypes",
        "MigrationPlanning", "MigrationReview", "MigrationScripts", "MigrationWalk",
        "SchemaDiagnostics", "SchemaFormatting", "SchemaLifting", "SchemaLowering", "SchemaModel",
        "SQLLexicon", "TestSupport",
      ],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "SchemaLiftingTests",
      dependencies: [
        "DatabaseComparison", "DatabaseIntrospection", "DatabaseSchema", "DatabaseTypes",
        "DialectIntrospection", "MigrationPlanning", "SchemaDiagnostics", "SchemaFormatting",
        "SchemagenRuntime", "SchemaLifting", "SchemaLowering", "SchemaModel", "SQLLexicon",
        "TestSupport",
      ],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "SwiftEmissionTests",
      dependencies: ["SchemaDiagnostics", "SchemaModel", "SwiftEmission", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "ClientPackageTests",
      dependencies: [
        "DatabaseSchema", "DatabaseTypes", "MigrationPlanning", "MigrationScripts",
        "SchemaDiagnostics", "SchemagenRuntime", "SchemaLowering", "SchemaModel", "TestSupport",
      ]),
    .testTarget(
      name: "GeneratedCodeTests",
      dependencies: [
        "DatabaseSchema", "DatabaseTypes", "MigrationPlanning", "MigrationScripts",
        "SchemaDiagnostics", "SchemagenRuntime", "SchemaLowering", "SchemaModel", "TestSupport",
      ],
      plugins: ["SchemagenPlugin"]),
    .testTarget(
      name: "SchemagenRuntimeTests",
      dependencies: ["CanonicalJSON", "SchemagenRuntime", "SQLLexicon", "TestSupport"]),
    .executableTarget(name: "EmptyProgram", path: "Tests/EmptyProgram"),
    .target(
      name: "SchemaDamage",
      dependencies: [
        "CanonicalJSON", "SchemaDiagnostics", "SchemaFormatting", "SchemaModel", "SchemaSyntax",
      ],
      path: "Tests/SchemaDamage"),
    .executableTarget(
      name: "Mutations",
      dependencies: [
        "SchemaDamage", "SchemaDiagnostics", "SchemaFormatting", "SchemaModel", "TestSupport",
      ],
      path: "Tests/Mutations"),
    .executableTarget(name: "Fuzz", dependencies: ["SchemaDamage"], path: "Tests/Fuzz"),
    .executableTarget(
      name: "Benchmarks",
      dependencies: ["SchemaDiagnostics", "SchemaFormatting", "SchemaModel", "TestSupport"],
      path: "Tests/Benchmarks"),
    .executableTarget(
      name: "DatabaseBenchmarks",
      dependencies: ["SchemagenRuntime", "TestSupport"],
      path: "Tests/DatabaseBenchmarks",
      exclude: ["C"],
      plugins: ["SchemagenPlugin"]),
    .testTarget(
      name: "SchemagenMigratorTests",
      dependencies: [
        "DatabaseChanges", "DatabaseSchema", "DatabaseTypes", "DialectRendering", "MigrationFiles",
        "ProjectFiles", "SchemagenMigrator", "SchemagenRuntime", "SQLLexicon", "SwiftEmission",
        "TestSupport",
      ]),
    .testTarget(
      name: "DiagnosticPagesTests",
      dependencies: [
        "DiagnosticPages", "SchemaDiagnostics", "SchemaFormatting", "SchemaModel", "SchemaSyntax",
        "SwiftEmission", "TestSupport",
      ]),
    .testTarget(
      name: "SchemagenCommandsTests",
      dependencies: [
        "CanonicalJSON", "DatabaseIntrospection", "DatabaseSchema", "DatabaseTypes",
        "DiagnosticPages", "DialectIntrospection", "ProjectFiles", "SchemagenCommands",
        "SchemagenRuntime", "SwiftEmission", "TestSupport",
      ],
      exclude: ["Goldens", "Fixtures"]),
  ]
)

for target in package.targets where target.type != .plugin {
  target.swiftSettings = settings
}
