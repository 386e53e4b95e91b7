/// A migration that another one has taken the place of.
package struct SquashedMigration: Hashable, Sendable {
  /// The name that its folder had.
  package let id: String
  /// The checksum that its file had.
  package let checksum: String

  package init(id: String, checksum: String) {
    self.id = id
    self.checksum = checksum
  }

  /// Reads a line of a header: the id and the checksum.
  init?(parsing text: String) {
    let words = text.split(separator: " ").map(String.init)
    guard words.count == 2 else { return nil }
    self.init(id: words[0], checksum: words[1])
  }
}
