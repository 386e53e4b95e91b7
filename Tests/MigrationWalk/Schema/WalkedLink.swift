/// An implicit many-to-many relation.
struct WalkedLink {
  let id: Int
  /// The numbers of the two models; the same one twice for a self relation.
  var left: Int
  var right: Int
  /// The relation's name; without one the models name it.
  var name: String?
}
