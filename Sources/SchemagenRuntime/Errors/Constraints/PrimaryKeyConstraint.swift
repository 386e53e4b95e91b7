/// The constraints of a model that has a primary key and no other one.
public enum PrimaryKeyConstraint: EntityConstraint {
  /// The primary key.
  case pkey
}
