/// The keys of one object so far. They are compared byte by byte, as JSON does: for `String`, the
/// two ways of writing é are equal.
struct JSONKeys {
  /// Objects of the usual size need no set; with one, a hostile text takes no quadratic time.
  private static let few = 16
  private var many: Set<[UInt8]> = []

  /// Remembers a key; false when it was there already.
  ///
  /// - Parameter members: The members before it, whose keys were inserted.
  mutating func insert(_ key: String, after members: [JSONNode.Member]) -> Bool {
    if members.count < Self.few { return !members.contains { Self.areSame($0.key, key) } }
    if many.isEmpty { many = Set(members.map { Array($0.key.utf8) }) }
    return many.insert(Array(key.utf8)).inserted
  }

  /// Keys that differ for `String` differ in their bytes, and that is seen at once where they are short.
  private static func areSame(_ left: String, _ right: String) -> Bool {
    left == right && left.utf8.elementsEqual(right.utf8)
  }
}
