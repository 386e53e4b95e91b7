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

  public init(row: inout DatabaseRow) throws {
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
    public init() {}
    public var id: EntityColumn<Tag, String> { .init(_index: 0) }
    public var name: EntityColumn<Tag, String> { .init(_index: 1) }
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
    .init(_of: tag, in: session, through: "_PostToTag", "B", "A")
  }
}

extension EntityKey where Model == Tag {
  public static var name: Self { .init(1) }
}
