/// What `with` reads beside each row: a relation, a number of related rows, or a field of a parent.
public protocol RelatedValue: Sendable {
  /// What is read for one row.
  associatedtype Value: Sendable

  /// How it is read.
  var _loading: _RelationLoading<Value> { get }
}

extension EntityColumn: RelatedValue {
  /// What `with` reads: the value, together with the row itself.
  public var _loading: _RelationLoading<Value> {
    let owner: TableDescription =
      switch origin {
      case .parent(let links): links.first?.owner ?? Model.table
      case .count(let rows): rows.links.first?.owner ?? Model.table
      case nil: Model.table
      }
    return _RelationLoading(
      owner: owner, source: .expression(reference) { row, index in try row.read(index) })
  }
}
