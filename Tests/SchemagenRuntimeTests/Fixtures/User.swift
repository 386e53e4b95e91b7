public import Foundation
public import SchemagenRuntime

/// A person who can sign in.
public struct User: WritableEntity, Identifiable, Codable, Hashable {
  public var id: UUID
  public var email: String
  public var name: String?
  public var role: Role
  public var loginCount: Int
  public var balance: Decimal
  public var isActive: Bool
  public var managerID: UUID?
  public var lastLoginAt: Date?
  public var createdAt: Date
  public var updatedAt: Date

  public static let table = TableDescription(
    "User", primaryKey: [0],
    columns: [
      .init("id", .uuid),
      .init("email", .text),
      .init("name", .text),
      .init("role", .enumeration("Role")),
      .init("login_count", .integer),
      .init("balance", .decimal(precision: 10, scale: 2)),
      .init("isActive", .boolean),
      .init("managerId", .uuid),
      .init("lastLoginAt", .timestamp(precision: 3)),
      .init("createdAt", .timestamp(precision: 3)),
      .init("updatedAt", .timestamp(precision: 3), .updatedAt),
    ], constraints: ["primary\tUser_pkey", "unique 1\tUser_email_key"])

  public init(
    id: UUID, email: String, name: String?, role: Role, loginCount: Int, balance: Decimal,
    isActive: Bool, managerID: UUID?, lastLoginAt: Date?, createdAt: Date, updatedAt: Date
  ) {
    self.id = id
    self.email = email
    self.name = name
    self.role = role
    self.loginCount = loginCount
    self.balance = balance
    self.isActive = isActive
    self.managerID = managerID
    self.lastLoginAt = lastLoginAt
    self.createdAt = createdAt
    self.updatedAt = updatedAt
  }

  public init(_row row: inout DatabaseRow) throws {
    id = try row.read(0)
    email = try row.read(1)
    name = try row.read(2)
    role = try row.read(3)
    loginCount = try row.read(4)
    balance = try row.read(5)
    isActive = try row.read(6)
    managerID = try row.read(7)
    lastLoginAt = try row.read(8)
    createdAt = try row.read(9)
    updatedAt = try row.read(10)
  }

  public var _values: [any ColumnValue] {
    [
      id, email, name, role, loginCount, balance, isActive, managerID, lastLoginAt, createdAt,
      updatedAt,
    ]
  }
}

extension User {
  /// The columns of ``User``.
  public struct Columns: EntityColumns {
    let _scope: Int
    public init(_scope: Int) { self._scope = _scope }
    public var id: EntityColumn<User, UUID> { .init(_index: 0, _scope) }
    public var email: EntityColumn<User, String> { .init(_index: 1, _scope) }
    public var name: EntityColumn<User, String?> { .init(_index: 2, _scope) }
    public var role: EntityColumn<User, Role> { .init(_index: 3, _scope) }
    public var loginCount: EntityColumn<User, Int> { .init(_index: 4, _scope) }
    public var balance: EntityColumn<User, Decimal> { .init(_index: 5, _scope) }
    public var isActive: EntityColumn<User, Bool> { .init(_index: 6, _scope) }
    public var managerID: EntityColumn<User, UUID?> { .init(_index: 7, _scope) }
    public var lastLoginAt: EntityColumn<User, Date?> { .init(_index: 8, _scope) }
    public var createdAt: EntityColumn<User, Date> { .init(_index: 9, _scope) }
    public var updatedAt: EntityColumn<User, Date> { .init(_index: 10, _scope) }
    public var posts: ToMany<User, Post> { .init(_scope, _of: 0, by: 3) }
    public var edited: ToMany<User, Post> { .init(_scope, _of: 0, by: 4) }
    public var reports: ToMany<User, User> { .init(_scope, _of: 0, by: 7) }
    public var manager: ToOptional<User, User> { .init(_scope, _from: 7, to: 0) }
    public var profile: ToOptional<User, Profile> { .init(_scope, _of: 0, by: 0) }
  }

  public enum Constraint: EntityConstraint {
    case pkey, emailKey
  }

  /// The values of a new ``User``.
  public struct Draft: EntityDraft {
    public typealias _Model = User
    public var id: UUID?
    public var email: String
    public var name: String?
    public var role: Role
    public var loginCount: Int
    public var balance: Decimal
    public var isActive: Bool
    public var managerID: UUID?
    public var lastLoginAt: Date?
    public var createdAt: Date?
    public var updatedAt: Date?

    public init(
      id: UUID? = nil, email: String, name: String? = nil, role: Role = .user, loginCount: Int = 0,
      balance: Decimal = 0, isActive: Bool = true, managerID: UUID? = nil, lastLoginAt: Date? = nil,
      createdAt: Date? = nil, updatedAt: Date? = nil
    ) {
      self.id = id
      self.email = email
      self.name = name
      self.role = role
      self.loginCount = loginCount
      self.balance = balance
      self.isActive = isActive
      self.managerID = managerID
      self.lastLoginAt = lastLoginAt
      self.createdAt = createdAt
      self.updatedAt = updatedAt
    }

    public func _encode(to row: inout _InsertRow) throws {
      try row.set(0, id ?? IdentifierGenerator.uuid4())
      try row.set(1, email)
      try row.set(2, name)
      try row.set(3, role)
      try row.set(4, loginCount)
      try row.set(5, balance)
      try row.set(6, isActive)
      try row.set(7, managerID)
      try row.set(8, lastLoginAt)
      try row.set(9, createdAt ?? row.now)
      try row.set(10, updatedAt ?? row.now)
    }
  }
}

/// Reads and writes rows of ``User``.
public struct UserRepository: EntityRepository {
  public typealias Model = User
  public let session: any DatabaseSession

  public init(_ session: any DatabaseSession) {
    self.session = session
  }

  public func find(email: String) async throws -> User? {
    try await _row(1, email).find()
  }

  public func get(email: String) async throws -> User {
    try await _row(1, email).get()
  }

  public func posts(of user: User) -> EntityQuery<Post> {
    _rows(3, user.id)
  }
  public func edited(by user: User) -> EntityQuery<Post> {
    _rows(4, user.id)
  }
  public func reports(of user: User) -> EntityQuery<User> {
    _rows(7, user.id)
  }
  public func manager(of user: User) async throws -> User? {
    try await _rows(0, user.managerID).first()
  }
  public func profile(of user: User) async throws -> Profile? {
    try await _rows(0, user.id).first()
  }
}

extension EntityKey where Model == User {
  public static var email: Self { .init(1) }
}
