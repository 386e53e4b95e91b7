public import Foundation
public import SchemagenRuntime

/// A row that is kept when it is deleted, and whose updates are counted.
public struct Account: WritableEntity, Identifiable, Codable, Hashable {
  public var id: Int
  public var name: String
  public var version: Int
  public var deletedAt: Date?

  public static let table = TableDescription(
    "Account", primaryKey: [0],
    columns: [
      .init("id", .integer),
      .init("name", .text),
      .init("version", .integer, .version),
      .init("deletedAt", .timestamp(precision: 3), .softDelete),
    ], constraints: ["primary\tAccount_pkey", "unique 1\tAccount_name_key"])

  public init(id: Int, name: String, version: Int, deletedAt: Date?) {
    self.id = id
    self.name = name
    self.version = version
    self.deletedAt = deletedAt
  }

  public init(_row row: inout DatabaseRow) throws {
    id = try row.read(0)
    name = try row.read(1)
    version = try row.read(2)
    deletedAt = try row.read(3)
  }

  public var _values: [any ColumnValue] {
    [id, name, version, deletedAt]
  }
}

extension Account: SoftDeletableEntity {}

extension Account: VersionedEntity {
  public var rowVersion: Int { version }
}

extension Account {
  /// The columns of ``Account``.
  public struct Columns: EntityColumns {
    let _scope: Int
    public init(_scope: Int) { self._scope = _scope }
    public var id: EntityColumn<Account, Int> { .init(_index: 0, _scope) }
    public var name: EntityColumn<Account, String> { .init(_index: 1, _scope) }
    public var version: EntityColumn<Account, Int> { .init(_index: 2, _scope) }
    public var deletedAt: EntityColumn<Account, Date?> { .init(_index: 3, _scope) }
  }

  public enum Constraint: EntityConstraint {
    case pkey, nameKey
  }

  /// The values of a new ``Account``.
  public struct Draft: EntityDraft {
    public typealias _Model = Account
    public var id: Int?
    public var name: String
    public var version: Int
    public var deletedAt: Date?

    public init(id: Int? = nil, name: String, version: Int = 1, deletedAt: Date? = nil) {
      self.id = id
      self.name = name
      self.version = version
      self.deletedAt = deletedAt
    }

    public func _encode(to row: inout _InsertRow) throws {
      if let id { try row.set(0, id) }
      try row.set(1, name)
      try row.set(2, version)
      try row.set(3, deletedAt)
    }
  }
}

/// Reads and writes rows of ``Account``.
public struct AccountRepository: EntityRepository {
  public typealias Model = Account
  public let session: any DatabaseSession

  public init(_ session: any DatabaseSession) {
    self.session = session
  }

  public func find(name: String) async throws -> Account? {
    try await _row(1, name).find()
  }

  public func get(name: String) async throws -> Account {
    try await _row(1, name).get()
  }
}

extension EntityKey where Model == Account {
  public static var name: Self { .init(1) }
}
