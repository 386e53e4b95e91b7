/// A relation to one row that may be missing; generated.
///
/// Its fields are optional, as with Swift's `?.`: they are `nil` without a related row.
///
/// ```swift
/// posts.filter { $0.editor.role == .admin }      // posts that have an editor, who is an admin
/// posts.filter { $0.editor.role != .admin }      // also posts without an editor
/// posts.filter { !$0.editor.exists }
/// ```
/// A related row that was deleted softly counts as missing.
@dynamicMemberLookup
public struct ToOptional<Owner: ReadableEntity, Target: ReadableEntity>: Sendable {
  let rows: RelatedRows

  /// Describes a relation whose foreign key is in the owner's table; generated code does this.
  ///
  /// - Parameters:
  ///   - scope: Which row the columns belong to; see ``EntityColumns``.
  ///   - ours: The column of the owner's table, counted from 0.
  ///   - theirs: The column of the related table.
  public init(_ scope: Int, _from ours: Int, to theirs: Int) {
    self.init(scope, _fromAll: [ours], to: [theirs])
  }

  /// Describes a relation whose foreign key, of several columns, is in the owner's table; generated code does this.
  ///
  /// - Parameters:
  ///   - scope: Which row the columns belong to; see ``EntityColumns``.
  ///   - ours: The columns of the owner's table, counted from 0.
  ///   - theirs: The columns of the related table.
  public init(_ scope: Int, _fromAll ours: [Int], to theirs: [Int]) {
    let link = RelationLink(
      owner: Owner.table, target: Target.table, ours: ours, theirs: theirs, isReferencing: true)
    rows = RelatedRows(scope: scope, links: [link])
  }

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
    let link = RelationLink(
      owner: Owner.table, target: Target.table, ours: ours, theirs: theirs)
    rows = RelatedRows(scope: scope, links: [link])
  }

  init(_ rows: RelatedRows) {
    self.rows = rows
  }

  /// A field of the related row; `NULL` without one.
  public subscript<Value>(
    dynamicMember column: KeyPath<Target.Columns, EntityColumn<Target, Value>>
  ) -> EntityColumn<Owner, Value.Unwrapped?> {
    rows.column(Target.columns[keyPath: column])
  }

  /// A relation of the related row.
  public subscript<Other>(
    dynamicMember relation: KeyPath<Target.Columns, ToOne<Target, Other>>
  ) -> ToOptional<Owner, Other> {
    ToOptional<Owner, Other>(Target.columns[keyPath: relation].rows.after(rows))
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

  /// There is a related row.
  public var exists: QueryFilter { QueryFilter(.related(rows)) }

  /// There is a related row, and it meets a condition.
  ///
  /// - Parameter condition: The condition on its columns.
  public func has<C: QueryCondition>(_ condition: (Target.Columns) -> C) -> QueryFilter {
    QueryFilter(.related(rows.filtered(Target.self, by: condition)))
  }
}

extension ToOptional: RelatedValue {
  /// What `with` reads: the related row, if there is one.
  public var _loading: _RelationLoading<Target?> { rows.loadingOptional(.plain) }

  /// The related row together with what is related to it.
  ///
  /// - Parameter relations: One relation of the related row, or several as a tuple.
  public func with<each Other: RelatedValue>(
    _ relations: (Target.Columns) -> (repeat each Other)
  ) -> LoadedRelation<(Target, repeat (each Other).Value)?> {
    var rows = rows
    let loading = RowLoading.with(Target.self, in: rows.addNumber(), relations)
    return LoadedRelation(rows.loadingOptional(loading))
  }
}
