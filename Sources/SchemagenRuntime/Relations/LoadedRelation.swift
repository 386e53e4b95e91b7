/// A relation whose rows are read together with what is related to them.
public struct LoadedRelation<Value: Sendable>: RelatedValue {
  /// How the rows are read.
  public let _loading: _RelationLoading<Value>

  init(_ loading: _RelationLoading<Value>) {
    _loading = loading
  }
}
