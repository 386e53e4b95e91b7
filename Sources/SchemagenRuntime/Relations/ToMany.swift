/// A relation to any number of rows; generated.
///
/// ```swift
/// users.filter { $0.posts.some { $0.isPublished } }
/// users.order { $0.posts.count.descending }
/// for (user, posts) in try await users.with({ $0.posts }).all() { … }
/// users.with { $0.posts.filter { $0.isPublished }.order { $0.createdAt.descending }.limit(3) }
/// ```
/// Rows that were deleted softly are skipped.
public struct ToMany<Owner: ReadableEntity, Target: ReadableEntity>: Sendable {
  let rows: RelatedRows

  /// Describes a relation whose foreign key is in the related table; generated code does this.
  ///
  /// - Parameters:
  ///   - scope: Which row the columns belong to; see ``EntityColumns``.
  ///   - ours: The column of the owner's table, counted from 0.
  ///   - theirs: The column of the related table.
  public init(_ scope: Int, _of ours: Int, by theirs: Int) {
    self.init(scope, _ofAll: [ours], by: [theirs])
  }

  /// Describes a relation whose foreign key, of several columns, is in the related table; generated code does this.
  ///
  /// - Parameters:
  ///   - scope: Which row the columns belong to; see ``EntityColumns``.
  ///   - ours: The columns of the owner's table, counted from 0.
  ///   - theirs: The columns of the related table.
  public init(_ scope: Int, _ofAll ours: [Int], by theirs: [Int]) {
    let link = RelationLink(owner: Owner.table, target: Target.table, ours: ours, theirs: theirs)
    rows = RelatedRows(scope: scope, links: [link])
  }

  /// Describes a relation through a join table; generated code does this.
  ///
  /// - Parameters:
  ///   - scope: Which row the columns belong to; see ``EntityColumns``.
  ///   - table: The name of the join table.
  ///   - ownerColumn: Its column that refers to the owner.
  ///   - targetColumn: Its column that refers to the related rows.
  ///   - schema: The database schema of the join table.
  public init(
    _ scope: Int, _through table: String, _ ownerColumn: String, _ targetColumn: String,
    schema: String? = nil
  ) {
    var link = RelationLink(
      owner: Owner.table, target: Target.table, ours: Owner.table.primaryKey,
      theirs: Target.table.primaryKey)
    link.join = JoinTable(
      schema: schema, name: table, owner: SQLWriter.quoted(ownerColumn),
      ownerType: Owner.table.keyType, child: SQLWriter.quoted(targetColumn),
      childType: Target.table.keyType)
    rows = RelatedRows(scope: scope, links: [link])
  }

  init(_ rows: RelatedRows) {
    self.rows = rows
  }
}

extension TableDescription {
  /// The type of the column of a single-column primary key.
  var keyType: ColumnType {
    primaryKey.first.map { columns[$0].type } ?? .text
  }
}
