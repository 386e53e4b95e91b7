public import Foundation
public import SchemagenRuntime

/// A text that a user wrote.
public struct Post: Entity, Identifiable, Codable, Hashable {
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

  public init(row: inout Row) throws {
    id = try row.read(0)
    title = try row.read(1)
    body = try row.read(2)
    authorID = try row.read(3)
    editorID = try row.read(4)
    rating = try row.read(5)
    views = try row.read(6)
    publishedAt = try row.read(7)
  }
}

extension Post {
  /// The columns of ``Post``.
  public struct Columns: EntityColumns {
    public init() {}
    public var id: Column<Post, Int> { .init(0) }
    public var title: Column<Post, String> { .init(1) }
    public var body: Column<Post, String?> { .init(2) }
    public var authorID: Column<Post, UUID> { .init(3) }
    public var editorID: Column<Post, UUID?> { .init(4) }
    public var rating: Column<Post, Double?> { .init(5) }
    public var views: Column<Post, Int64> { .init(6) }
    public var publishedAt: Column<Post, Date?> { .init(7) }
  }

  /// The values of a new ``Post``.
  public struct Draft: EntityDraft {
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

    public func encode(to row: inout InsertRow) throws {
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
public struct PostRepository: Repository {
  public typealias Model = Post
  public let session: any DatabaseSession

  public init(_ session: any DatabaseSession) {
    self.session = session
  }

  public func author(of post: Post) async throws -> User {
    try await rows(0, post.authorID).get()
  }
  public func editor(of post: Post) async throws -> User? {
    try await rows(0, post.editorID).first()
  }
  public func tags(of post: Post) -> ManyToMany<Tag> {
    .init(of: post, in: session, through: "_PostToTag", "A", "B")
  }
}
