import DatabaseSchema
import DatabaseTypes
import MigrationFiles
import SQLLexicon

@testable import SchemagenMigrator

/// The migrations of several branches in one folder, each with the file of its changes.
struct BranchedMigrations {
  /// A state of a SQLite database with one table.
  ///
  /// - Parameters:
  ///   - columns: Its columns; `role` has the type of an enum, which older formats hash as text.
  ///   - labels: The labels of the enum.
  static func state(_ columns: String..., labels: [String] = ["guest"]) -> DatabaseSchema {
    let role = EnumType(
      name: QualifiedName("Role"), model: "Role", values: labels.map { EnumType.Value($0) })
    let table = Table(
      name: QualifiedName("User"), origin: .model("User"),
      columns: columns.map { name in
        Column(
          name,
          type: name == "role" ? ColumnType(.enumeration(role.name)) : ColumnType(.text))
      })
    return DatabaseSchema(dialect: .sqlite, enums: [role], tables: [table])
  }

  /// The state before all migrations.
  static let empty = DatabaseSchema(dialect: .sqlite)

  private(set) var migrations: [Migration] = []
  private var changes: [String: MigrationChanges] = [:]

  /// Adds a migration between two states, as a branch writes it that knows no others.
  ///
  /// - Parameters:
  ///   - format: The format of the hashes in its header.
  ///   - hasChanges: Whether its folder has the file of changes.
  mutating func add(
    _ id: String, from before: DatabaseSchema, to after: DatabaseSchema,
    format: Int = Snapshot.currentFormat, hasChanges: Bool = true
  ) throws {
    var header = MigrationHeader(of: "")
    header.before = before.hash(hasEnumTypes: false, format: format)
    header.after = after.hash(hasEnumTypes: false, format: format)
    migrations.append(
      Migration(
        id: id, path: id, checksum: id, header: header,
        script: try MigrationScript("SELECT 1", dialect: .sqlite)))
    if hasChanges {
      changes[id] = MigrationChanges(states: [StateChange(from: before, to: after)])
    }
  }

  /// The same migrations in another order.
  func ordered(_ ids: [String]) -> BranchedMigrations {
    var result = self
    result.migrations = ids.compactMap { id in migrations.first { $0.id == id } }
    return result
  }

  /// Gives a migration the changes of another one.
  mutating func damage(_ id: String, with other: String) { changes[id] = changes[other] }

  /// The states between the migrations.
  func history(
    from start: DatabaseSchema? = Self.empty, newest: DatabaseSchema? = nil
  ) throws(MigrationError) -> StateHistory {
    try StateHistory(
      migrations, dialect: .sqlite, from: start, newest: newest
    ) { id throws(MigrationError) in changes[id] }
  }

  /// The chain of the migrations.
  func chain() throws -> MigrationChain {
    try MigrationChain(
      migrations, from: Self.empty.hash(hasEnumTypes: false, format: Snapshot.currentFormat)
    ) { () throws(MigrationError) in try history() }
  }
}
