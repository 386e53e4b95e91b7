/// A relation to one row that is always there; generated.
///
/// ```swift
/// posts.filter { $0.author.role == .admin }             // a field of the related row
/// posts.order { $0.author.name }
/// for (post, author) in try await posts.with({ $0.author }).all() { … }
/// ```
/// A related row that was deleted softly counts as there, as the foreign key still refers to it.
@dynamicMemberLookup
public struct ToOne<Owner: ReadableEntity, Target: ReadableEntity>: Sendable {
  let rows: RelatedRows

  /// Describes the relation; generated code does this.
  ///
  /// - Parameters:
  ///   - scope: Which row the columns belong to; see ``EntityColumns``.
  ///   - ours: The column of the owner's table, counted from 0.
  ///   - theirs: The column of the related table.
  public init(_ scope: Int, _from ours: Int, to theirs: Int) {
    self.init(scope, _fromAll: [ours], to: [theirs])
  }

  /// Describes the relation over several columns; generated code does this.
  ///
  /// - Parameters:
  ///   - scope: Which row the columns belong to; see ``EntityColumns``.
  ///   - ours: The columns of the owner's table, counted from 0.
  ///   - theirs: The columns of the related table.
  public init(_ scope: Int, _fromAll ours: [Int], to theirs: [Int]) {
    let link = RelationLink(
      owner: Owner.table, target: Target.table, ours: ours, theirs: theirs, visible: .all,
      isReferencing: true)
    rows = RelatedRows(scope: scope, links: [link])
  }

  init(_ rows: RelatedRows) {
    self.rows = rows
  }

  /// A field of the related row.
  public subscript<Value>(
    dynamicMember column: KeyPath<Target.Columns, EntityColumn<Target, Value>>
  ) -> EntityColumn<Owner, Value> {
    rows.column(Target.columns[keyPath: column])
  }

  /// A relation of the related row.
  public subscript<Other>(
    dynamicMember relation: KeyPath<Target.Columns, ToOne<Target, Other>>
  ) -> ToOne<Owner, Other> {
    ToOne<Owner, Other>(Target.columns[keyPath: relation].rows.after(rows))
  }

  /// A relation of the related row.
  public subscript<Other>(
    dynamicMember relation: KeyPath<Target.Columns, ToOptional<Target, Other>>
  ) -> ToOptional<Owner, Other> {
    ToOptional<Owner, Other>(Target.columns[keyPath: relation].rows.after(rows))
  }

  /// A relation of the related row.
  public subscript<Other>(
    dynamicMember relation: KeyPath<Target.Columns, ToMany<Target, Other>>
  ) -> ToMany<Owner, Other> {
    ToMany<Owner, Other>(Target.columns[keyPath: relation].rows.after(rows))
  }

  /// The related row meets a condition.
  ///
  /// - Parameter condition: The condition on its columns.
  public func has<C: QueryCondition>(_ condition: (Target.Columns) -> C) -> QueryFilter {
    QueryFilter(.related(rows.filtered(Target.self, by: condition)))
  }
}

extension ToOne: RelatedValue {
  /// What `with` reads: the related row.
  public var _loading: _RelationLoading<Target> { rows.loading(.plain, one: Self.missing) }

  /// The related row together with what is related to it.
  ///
  /// ```swift
  /// comments.with { $0.post.with { $0.author } }          // (Comment, (Post, User))
  /// ```
  /// - Parameter relations: One relation of the related row, or several as a tuple.
  public func with<each Other: RelatedValue>(
    _ relations: (Target.Columns) -> (repeat each Other)
  ) -> LoadedRelation<(Target, repeat (each Other).Value)> {
    var rows = rows
    let loading = RowLoading.with(Target.self, in: rows.addNumber(), relations)
    return LoadedRelation(rows.loading(loading, one: Self.missing))
  }

  private static var missing: String { "\(Owner.modelName) has no \(Target.modelName)" }
}
