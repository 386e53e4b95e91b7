/// The words that begin a block.
enum BlockKeyword: String, CaseIterable {
  case datasource, generator, model, view, type
  case enumeration = "enum"

  /// The attribute that sets the block's name in the database, if it has one there.
  var mapping: String? {
    switch self {
    case .model, .view, .enumeration: "@@map"
    case .datasource, .generator, .type: nil
    }
  }

  /// Which keywords there are, as a sentence.
  static var help: String {
    let words = allCases.map { "`\($0.rawValue)`" }
    return "A block starts with \(words.dropLast().joined(separator: ", ")) or \(words.last ?? "")."
  }
}
