public import Foundation
public import SchemagenRuntime

/// A file with metadata, in column types that only PostgreSQL has.
public struct Document: WritableEntity, Identifiable, Codable, Hashable {
  public var id: Int
  public var keywords: [String]
  public var scores: [Int]
  public var roles: [Role]
  public var origin: String?
  public var facts: JSON?
  public var raw: JSON?
  public var content: Data?

  public static let table = TableDescription(
    "Document", primaryKey: [0],
    columns: [
      .init("id", .integer),
      .init("keywords", .list(.text)),
      .init("scores", .list(.integer)),
      .init("roles", .list(.enumeration("Role"))),
      .init("origin", .other("inet")),
      .init("facts", .jsonb),
      .init("raw", .json),
      .init("content", .bytes),
    ])

  public init(
    id: Int, keywords: [String], scores: [Int], roles: [Role], origin: String?, facts: JSON?,
    raw: JSON?, content: Data?
  ) {
    self.id = id
    self.keywords = keywords
    self.scores = scores
    self.roles = roles
    self.origin = origin
    self.facts = facts
    self.raw = raw
    self.content = content
  }

  public init(_row row: inout DatabaseRow) throws {
    id = try row.read(0)
    keywords = try row.read(1)
    scores = try row.read(2)
    roles = try row.read(3)
    origin = try row.read(4)
    facts = try row.read(5)
    raw = try row.read(6)
    content = try row.read(7)
  }

  public var _values: [any ColumnValue] {
    [id, keywords, scores, roles, origin, facts, raw, content]
  }
}

extension Document {
  /// The columns of ``Document``.
  public struct Columns: EntityColumns {
    let _scope: Int
    public init(_scope: Int) { self._scope = _scope }
    public var id: EntityColumn<Document, Int> { .init(_index: 0, _scope) }
    public var keywords: EntityColumn<Document, [String]> { .init(_index: 1, _scope) }
    public var scores: EntityColumn<Document, [Int]> { .init(_index: 2, _scope) }
    public var roles: EntityColumn<Document, [Role]> { .init(_index: 3, _scope) }
    public var origin: EntityColumn<Document, String?> { .init(_index: 4, _scope) }
    public var facts: EntityColumn<Document, JSON?> { .init(_index: 5, _scope) }
    public var raw: EntityColumn<Document, JSON?> { .init(_index: 6, _scope) }
    public var content: EntityColumn<Document, Data?> { .init(_index: 7, _scope) }
  }

  /// The values of a new ``Document``.
  public struct Draft: EntityDraft {
    public typealias _Model = Document
    public var id: Int?
    public var keywords: [String]
    public var scores: [Int]
    public var roles: [Role]
    public var origin: String?
    public var facts: JSON?
    public var raw: JSON?
    public var content: Data?

    public init(
      id: Int? = nil, keywords: [String] = [], scores: [Int] = [], roles: [Role] = [],
      origin: String? = nil, facts: JSON? = nil, raw: JSON? = nil, content: Data? = nil
    ) {
      self.id = id
      self.keywords = keywords
      self.scores = scores
      self.roles = roles
      self.origin = origin
      self.facts = facts
      self.raw = raw
      self.content = content
    }

    public func _encode(to row: inout _InsertRow) throws {
      if let id { try row.set(0, id) }
      try row.set(1, keywords)
      try row.set(2, scores)
      try row.set(3, roles)
      try row.set(4, origin)
      try row.set(5, facts)
      try row.set(6, raw)
      try row.set(7, content)
    }
  }
}

/// Reads and writes rows of ``Document``.
public struct DocumentRepository: EntityRepository {
  public typealias Model = Document
  public let session: any DatabaseSession

  public init(_ session: any DatabaseSession) {
    self.session = session
  }
}
