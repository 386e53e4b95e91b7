public import Foundation
public import SchemagenRuntime

/// A user's description of themselves.
public struct Profile: WritableEntity, Identifiable, Codable, Hashable {
  public var userID: UUID
  public var bio: String

  public var id: UUID { userID }

  public static let table = TableDescription(
    "Profile", primaryKey: [0],
    columns: [
      .init("userId", .uuid),
      .init("bio", .text),
    ])

  public init(
    userID: UUID, bio: String
  ) {
    self.userID = userID
    self.bio = bio
  }

  public init(_row row: inout DatabaseRow) throws {
    userID = try row.read(0)
    bio = try row.read(1)
  }

  public var _values: [any ColumnValue] {
    [userID, bio]
  }
}

extension Profile {
  /// The columns of ``Profile``.
  public struct Columns: EntityColumns {
    let _scope: Int
    public init(_scope: Int) { self._scope = _scope }
    public var userID: EntityColumn<Profile, UUID> { .init(_index: 0, _scope) }
    public var bio: EntityColumn<Profile, String> { .init(_index: 1, _scope) }
    public var user: ToOne<Profile, User> { .init(_scope, _from: 0, to: 0) }
  }

  /// The values of a new ``Profile``.
  public struct Draft: EntityDraft {
    public typealias _Model = Profile
    public var userID: UUID
    public var bio: String

    public init(
      userID: UUID, bio: String = ""
    ) {
      self.userID = userID
      self.bio = bio
    }

    public func _encode(to row: inout _InsertRow) throws {
      try row.set(0, userID)
      try row.set(1, bio)
    }
  }
}

/// Reads and writes rows of ``Profile``.
public struct ProfileRepository: EntityRepository {
  public typealias Model = Profile
  public let session: any DatabaseSession

  public init(_ session: any DatabaseSession) {
    self.session = session
  }

  public func user(of profile: Profile) async throws -> User {
    try await _rows(0, profile.userID).get()
  }
}
