/// A relation with a foreign key.
struct WalkedRelation {
  let id: Int
  /// The numbers of the fields that point.
  var fields: [Int]
  /// The number of the model that they reference.
  var parent: Int
  /// The numbers of the fields that they reference.
  var references: [Int]
  var onDelete: String?
  var onUpdate: String?
  var map: String?
}
