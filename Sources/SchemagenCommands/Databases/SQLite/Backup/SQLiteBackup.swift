import DatabaseSchema
import DatabaseTypes
import ProjectFiles
import SchemagenMigrator
import SchemagenRuntime

/// Copies a SQLite file by SQLite's own backup interface: <https://www.sqlite.org/backup.html>.
struct SQLiteBackup: DatabaseBackup {
  let access: DatabaseAccess

  func name() throws -> String {
    let name = FilePath.name(of: try file())
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }

  func write(to path: String) async throws -> BackupContents {
    _ = try file()
    try access.url.checkExists()
    var access = access
    access.isReadOnly = true
    let contents = try await access.open { database in
      try await database.perform { connection in
        // What is read first decides which state of the database is copied.
        try connection.run(script: "BEGIN")
        defer { try? connection.run(script: "ROLLBACK") }
        let contents = try Self.contents(on: connection)
        try connection.copy(toSQLiteFile: path)
        return contents
      }
    }
    let copied = try await read(path, as: "The backup")
    guard copied == contents else {
      throw CommandFailure(
        "The backup is not like the database: it has \(copied.words) instead of \(contents.words).",
        help: "Check the disk, and run the command again.")
    }
    return contents
  }

  func check(_ path: String, as shown: String) async throws {
    _ = try await read(path, as: shown)
  }

  func obstacles() async throws -> Int {
    guard !access.url.isMissingFile else { return 0 }
    var access = access
    access.isReadOnly = true
    return try await access.open { database in
      try await database.perform { connection in
        try Self.number(
          "SELECT count(*) FROM sqlite_schema WHERE type IN ('table', 'view') AND \(Self.isOwn)",
          on: connection)
      }
    }
  }

  func dependents() async throws -> [String] { [] }

  func restore(_ path: String, as shown: String, empties: Bool) async throws {
    let target = try file()
    guard access.url.isMissingFile else {
      return try await access.open { database in
        try await database.perform { connection in
          do {
            try connection.replace(withSQLiteFile: path)
          } catch let error as DatabaseError {
            throw Self.failure(error, access.url, on: connection)
          }
        }
      }
    }
    for ending in ["-wal", "-journal"] where FileSystem.kind(of: target + ending) != .missing {
      // https://www.sqlite.org/howtocorrupt.html#mispairing
      throw CommandFailure(
        "\(access.url.displayName)\(ending) is left of a database that is gone, and would be taken for a "
          + "part of the restored one.",
        help: "Put \(access.url.displayName) back, or remove the file.")
    }
    let staged = try StagedFile(for: target, as: access.url.displayName)
    defer { staged.remove() }
    try await DatabaseAccess(url: access.url.with(file: staged.path), console: access.console).open
    {
      try await $0.perform { try $0.replace(withSQLiteFile: path) }
    }
    try staged.publish()
  }

  func contents() async throws -> BackupContents {
    try await access.open { try await $0.perform { try Self.contents(on: $0) } }
  }

  /// The path of the file.
  private func file() throws -> String {
    guard let file = access.url.file else {
      throw CommandFailure(
        "\(access.url.displayName.prefix(1).uppercased() + access.url.displayName.dropFirst()) has "
          + "no file.", help: "Name the file of a database with --url.")
    }
    return file
  }

  /// What a backup holds, after all its pages were checked.
  private func read(_ path: String, as shown: String) async throws -> BackupContents {
    try SQLiteHeader(path, as: shown).check()
    var options = DatabaseOptions()
    options.isImmutable = true
    options.connectionLimit = 1
    do {
      let database = try await Database.connect("sqlite:" + path, options: options)
      let (problems, contents) = try await database.perform { connection in
        let check = BoundStatement(sql: "PRAGMA integrity_check")
        let problems = try connection.query(check) { try $0.read(0, as: String.self) }
        return (problems.filter { $0 != "ok" }, try Self.contents(on: connection))
      }
      await database.close()
      guard problems.isEmpty else {
        throw CommandFailure(
          "\(shown) is damaged: \(problems.prefix(3).joined(separator: "; ")).",
          help: "Use another backup.")
      }
      return contents
    } catch let error as DatabaseError {
      throw CommandFailure(
        "\(shown) cannot be read: \(error.message.asSentence)", help: "Use another backup.")
    }
  }

  private static let isOwn = "name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"

  private static func contents(on connection: DatabaseConnection) throws -> BackupContents {
    let table = DatabaseNaming.historyTable
    let tables = try number(
      "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND \(isOwn) AND name <> '\(table)'",
      on: connection)
    let hasHistory = try number(
      "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = '\(table)'",
      on: connection)
    let ids =
      hasHistory == 0
      ? []
      : try connection.query(BoundStatement(sql: "SELECT id FROM \"\(table)\" ORDER BY id")) {
        try $0.read(0, as: String.self)
      }
    return BackupContents(tables: tables, migrations: ids)
  }

  private static func number(_ sql: String, on connection: DatabaseConnection) throws -> Int {
    try connection.first(BoundStatement(sql: sql)) { try $0.read(0, as: Int.self) } ?? 0
  }

  private static func failure(
    _ error: DatabaseError, _ url: DatabaseURL, on connection: DatabaseConnection
  ) -> CommandFailure {
    switch error.code {
    case .busy:
      CommandFailure(
        "\(url.displayName) is in use by \(SQLiteLockHolder.describe(on: connection)).",
        help: "Stop it, and run the command again; nothing was changed.")
    case .readOnly:
      CommandFailure(
        "\(url.displayName) cannot be replaced: \(error.message.asSentence)",
        help:
          "Check that the file is writable. One with a write-ahead log and another page size has "
          + "to be removed first, with its -wal and -shm, while no program uses it.")
    default: CommandFailure(error, at: url)
    }
  }
}
