/// The keys of one object so far. They are compared byte by byte, as JSON does: for `String`, the
/// two ways of writing é are equal.
struct JSONKeys {
  private var few: [String] = []
  private var many: Set<[UInt8]> = []

  /// Remembers a key; false when it was there already.
  mutating func insert(_ key: String) -> Bool {
    // Keys that differ for `String` differ in their bytes, and that is seen at once where they are short.
    if few.contains(where: { $0 == key && $0.utf8.elementsEqual(key.utf8) }) { return false }
    // Objects of the usual size need no set; with one, a hostile text takes no quadratic time.
    if few.count < 16 {
      few.append(key)
      return true
    }
    return many.insert(Array(key.utf8)).inserted
  }
}
