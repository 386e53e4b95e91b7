import DatabaseSchema

extension TableIndex {
  /// The same index under another name.
  func named(_ name: String) -> TableIndex {
    var index = self
    index.name = name
    return index
  }
}
