public import SchemagenRuntime

/// A user who may sign in.
public struct ActiveUser: ReadableEntity, Codable, Hashable {
  public var email: String
  public var loginCount: Int

  public static let table = TableDescription(
    "active_users", primaryKey: [],
    columns: [
      .init("email", .text),
      .init("login_count", .integer),
    ])

  public init(
    email: String, loginCount: Int
  ) {
    self.email = email
    self.loginCount = loginCount
  }

  public init(_row row: inout DatabaseRow) throws {
    email = try row.read(0)
    loginCount = try row.read(1)
  }
}

extension ActiveUser {
  /// The columns of ``ActiveUser``.
  public struct Columns: EntityColumns {
    let _scope: Int
    public init(_scope: Int) { self._scope = _scope }
    public var email: EntityColumn<ActiveUser, String> { .init(_index: 0, _scope) }
    public var loginCount: EntityColumn<ActiveUser, Int> { .init(_index: 1, _scope) }
  }
}

/// Reads and writes rows of ``ActiveUser``.
public struct ActiveUserRepository: ReadableRepository {
  public typealias Model = ActiveUser
  public let session: any DatabaseSession

  public init(_ session: any DatabaseSession) {
    self.session = session
  }
}
