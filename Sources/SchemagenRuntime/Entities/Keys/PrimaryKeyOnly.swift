/// The keys of a model whose only unique key is its primary key `id`.
public enum PrimaryKeyOnly: EntityKey {
  /// The primary key.
  case id
}
