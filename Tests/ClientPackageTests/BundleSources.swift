/// The texts of client packages that apply their migrations.
enum BundleSources {
  /// Applies the migrations of the program to a database, and shows the rows that they left.
  static let program = """
    import Models
    import SchemagenMigrator
    import SchemagenRuntime

    let database = try await Database.connect(CommandLine.arguments[1])
    let migrator = Migrator(.bundled)
    do {
      print("applied", try await migrator.deploy(to: database).map(\\.id))
      let health = try await migrator.health(of: database)
      print("ready", health.isReady, health.migrations.entries.count)
      for shelf in try await ShelfRepository(database).order({ $0.id }).all() {
        print(shelf.name.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " "))
      }
    } catch {
      print(error)
    }
    await database.close()

    """

  /// A name that is lost unless every byte of its file comes through.
  static let name = "\"#\\(x)\\u{41}\r\n\t\u{FEFF}\u{202E}🙂\"\"\""

  /// The first migration, for each database.
  static let first = [
    "sqlite": #"CREATE TABLE "Shelf" ("id" INTEGER PRIMARY KEY, "name" TEXT NOT NULL);"#,
    "postgresql": #"CREATE TABLE "Shelf" ("id" SERIAL PRIMARY KEY, "name" TEXT NOT NULL);"#,
  ].mapValues { table in
    "\u{FEFF}BEGIN;\r\n\(table)\r\nINSERT INTO \"Shelf\" (\"name\") VALUES ('\(name)');\r\nCOMMIT;\r\n"
  }

  /// A later migration, as `schemagen migrate new` would leave it once its statements are written.
  static let second = "BEGIN;\nINSERT INTO \"Shelf\" (\"name\") VALUES ('B');\nCOMMIT;\n"

  /// Names the migrations of its own target, although an imported module has some too.
  static let ownProgram = """
    import Models
    import SchemagenMigrator

    print(MigrationBundle.bundled.ids, modelsMigrations.ids)

    """
}
