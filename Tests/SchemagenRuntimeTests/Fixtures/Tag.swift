public import SchemagenRuntime

/// A word that posts are found by.
public struct Tag: WritableEntity, Identifiable, Codable, Hashable {
  public var id: String
  public var name: String

  public static let table = TableDescription(
    "Tag", primaryKey: [0],
    columns: [
      .init("id", .text),
      .init("name", .text),
    ], constraints: ["primary\tTag_pkey", "unique 1\tTag_name_key"])

  public init(
    id: String, name: String
  ) {
    self.id = id
    self.name = name
  }

  public init(_row row: inout DatabaseRow) throws {
    id = try row.read(0)
    name = try row.read(1)
  }

  public var _values: [any ColumnValue] {
    [id, name]
  }
}

extension Tag {
  /// The columns of ``Tag``.
  public struct Columns: EntityColumns {
    let _scope: Int
    public init(_scope: Int) { self._scope = _scope }
    public var id: EntityColumn<Tag, String> { .init(_index: 0, _scope) }
    public var name: EntityColumn<Tag, String> { .init(_index: 1, _scope) }
    public var posts: ToMany<Tag, Post> { .init(_scope, _through: "_PostToTag", "B", "A") }
  }

  public enum Constraint: EntityConstraint {
    case pkey, nameKey
  }

  /// The values of a new ``Tag``.
  public struct Draft: EntityDraft {
    public typealias _Model = Tag
    public var id: String?
    public var name: String

    public init(
      id: String? = nil, name: String
    ) {
      self.id = id
      self.name = name
    }

    public func _encode(to row: inout _InsertRow) throws {
      try row.set(0, id ?? IdentifierGenerator.cuid())
      try row.set(1, name)
    }
  }
}

/// Reads and writes rows of ``Tag``.
public struct TagRepository: EntityRepository {
  public typealias Model = Tag
  public let session: any DatabaseSession

  public init(_ session: any DatabaseSession) {
    self.session = session
  }

  public func find(name: String) async throws -> Tag? {
    try await _row(1, name).find()
  }

  public func get(name: String) async throws -> Tag {
    try await _row(1, name).get()
  }

  public func posts(of tag: Tag) -> ManyToMany<Post> {
    .init(_of: tag, Tag.columns.posts, in: session)
  }
}

extension EntityKey where Model == Tag {
  public static var name: Self { .init(1) }
}
