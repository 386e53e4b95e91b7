/// An enum that is walked; numbers stay whatever things are called.
struct WalkedEnum {
  /// A label.
  struct Label: Equatable {
    let id: Int
    var name: String
    /// The `@map`.
    var map: String?
    var formerName: String?

    var text: String { map ?? name }
  }

  let id: Int
  var name: String
  /// The `@@map`.
  var map: String?
  /// The `@@schema`.
  var schema: String?
  var labels: [Label]
  var comment: String?
  var formerName: String?

  var typeName: String { map ?? name }
}
