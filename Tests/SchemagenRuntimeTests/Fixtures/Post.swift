public import Foundation
public import SchemagenRuntime

/// A text that a user wrote.
public struct Post: WritableEntity, Identifiable, Codable, Hashable {
  public var id: Int
  public var title: String
  public var body: String?
  public var authorID: UUID
  public var editorID: UUID?
  public var rating: Double?
  public var views: Int64
  public var publishedAt: Date?

  public static let table = TableDescription(
    "Post", primaryKey: [0],
    columns: [
      .init("id", .integer),
      .init("title", .text),
      .init("body", .text),
      .init("authorId", .uuid),
      .init("editorId", .uuid),
      .init("rating", .double),
      .init("views", .bigint),
      .init("publishedAt", .timestamp(precision: 3)),
    ])

  public init(
    id: Int, title: String, body: String?, authorID: UUID, editorID: UUID?, rating: Double?,
    views: Int64, publishedAt: Date?
  ) {
    self.id = id
    self.title = title
    self.body = body
    self.authorID = authorID
    self.editorID = editorID
    self.rating = rating
    self.views = views
    self.publishedAt = publishedAt
  }

  public init(_row row: inout DatabaseRow) throws {
    id = try row.read(0)
    title = try row.read(1)
    body = try row.read(2)
    authorID = try row.read(3)
    editorID = try row.read(4)
    rating = try row.read(5)
    views = try row.read(6)
    publishedAt = try row.read(7)
  }

  public var _values: [any ColumnValue] {
    [id, title, body, authorID, editorID, rating, views, publishedAt]
  }
}

extension Post {
  /// The columns of ``Post``.
  public struct Columns: EntityColumns {
    let _scope: Int
    public init(_scope: Int) { self._scope = _scope }
    public var id: EntityColumn<Post, Int> { .init(_index: 0, _scope) }
    public var title: EntityColumn<Post, String> { .init(_index: 1, _scope) }
    public var body: EntityColumn<Post, String?> { .init(_index: 2, _scope) }
    public var authorID: EntityColumn<Post, UUID> { .init(_index: 3, _scope) }
    public var editorID: EntityColumn<Post, UUID?> { .init(_index: 4, _scope) }
    public var rating: EntityColumn<Post, Double?> { .init(_index: 5, _scope) }
    public var views: EntityColumn<Post, Int64> { .init(_index: 6, _scope) }
    public var publishedAt: EntityColumn<Post, Date?> { .init(_index: 7, _scope) }
    public var author: ToOne<Post, User> { .init(_scope, _from: 3, to: 0) }
    public var editor: ToOptional<Post, User> { .init(_scope, _from: 4, to: 0) }
    public var tags: ToMany<Post, Tag> { .init(_scope, _through: "_PostToTag", "A", "B") }
  }

  /// The values of a new ``Post``.
  public struct Draft: EntityDraft {
    public typealias _Model = Post
    public var id: Int?
    public var title: String
    public var body: String?
    public var authorID: UUID
    public var editorID: UUID?
    public var rating: Double?
    public var views: Int64?
    public var publishedAt: Date?

    public init(
      id: Int? = nil, title: String, body: String? = nil, authorID: UUID, editorID: UUID? = nil,
      rating: Double? = nil, views: Int64? = nil, publishedAt: Date? = nil
    ) {
      self.id = id
      self.title = title
      self.body = body
      self.authorID = authorID
      self.editorID = editorID
      self.rating = rating
      self.views = views
      self.publishedAt = publishedAt
    }

    public func _encode(to row: inout _InsertRow) throws {
      if let id { try row.set(0, id) }
      try row.set(1, title)
      try row.set(2, body)
      try row.set(3, authorID)
      try row.set(4, editorID)
      try row.set(5, rating)
      if let views { try row.set(6, views) }
      try row.set(7, publishedAt)
    }
  }
}

/// Reads and writes rows of ``Post``.
public struct PostRepository: EntityRepository {
  public typealias Model = Post
  public let session: any DatabaseSession

  public init(_ session: any DatabaseSession) {
    self.session = session
  }

  public func author(of post: Post) async throws -> User {
    try await _rows(0, post.authorID).get()
  }
  public func editor(of post: Post) async throws -> User? {
    try await _rows(0, post.editorID).first()
  }
  public func tags(of post: Post) -> ManyToMany<Tag> {
    .init(_of: post, Post.columns.tags, in: session)
  }
}
