/// The attributes that exist, by where they are valid.
enum AttributeNames {
  static let scalarField = [
    "id", "unique", "default", "map", "updatedAt", "ignore", "check", "renamed", "generated",
    "version", "softDelete",
  ]
  static let relationField = ["relation", "ignore"]
  static let compositeField = ["default", "map"]
  static let enumValue = ["map", "renamed"]
  static let model = ["id", "unique", "index", "map", "schema", "ignore", "check", "renamed"]
  /// Those of a model that can be used more than once.
  static let repeatable: Set<String> = ["index", "unique", "fulltext", "check"]
  static let `enum` = ["map", "schema", "renamed"]
}
