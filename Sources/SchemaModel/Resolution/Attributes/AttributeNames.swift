/// The attributes that exist, by where they are valid; those of columns and of models are listed
/// where they are read.
enum AttributeNames {
  static let relationField = ["relation", "ignore"]
  static let compositeField = ["default", "map"]
  static let enumValue = ["map", "renamed"]
  /// Those of a model that can be used more than once.
  static let repeatable: Set<String> = ["index", "unique", "fulltext", "check"]
  static let `enum` = ["map", "schema", "renamed"]
}
