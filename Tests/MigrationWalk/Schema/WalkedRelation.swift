/// A relation with a foreign key.
struct WalkedRelation {
  let id: Int
  /// The numbers of the fields that point.
  var fields: [Int]
  /// The number of the model that they point at.
  var parent: Int
  /// The numbers of the fields that they point at.
  var references: [Int]
  var onDelete: String?
  var onUpdate: String?
  var map: String?
}
