package import DatabaseSchema

/// What a field holds.
package enum FieldType: Equatable, Sendable {
  case scalar(ScalarType)
  /// An enum, by name.
  case enumeration(String)
  /// A composite type stored as JSON, by name.
  case composite(String)
  /// `Unsupported("…")`: a type that only the database knows.
  case unsupported(String)
  /// A relation field, no column: the relation's index in `Schema.relations` and which of its two
  /// sides this field is.
  case relation(Int, Relation.End)
}
