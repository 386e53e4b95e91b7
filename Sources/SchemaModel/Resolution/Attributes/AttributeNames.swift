/// The attributes that exist, by where they can stand.
enum AttributeNames {
  static let scalarField = [
    "id", "unique", "default", "map", "updatedAt", "ignore", "check", "renamed", "generated",
    "version", "softDelete",
  ]
  static let relationField = ["relation", "ignore"]
  static let compositeField = ["default", "map"]
  static let enumValue = ["map", "renamed"]
  static let model = ["id", "unique", "index", "map", "schema", "ignore", "check", "renamed"]
  static let `enum` = ["map", "schema", "renamed"]
}
