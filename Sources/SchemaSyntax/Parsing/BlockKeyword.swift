/// The words that begin a block.
enum BlockKeyword: String, CaseIterable {
  case datasource, generator, model, view, type
  case enumeration = "enum"

  /// All of them as people read them: `` `model`, … or `enum` ``.
  static var enumerated: String {
    let words = allCases.map { "`\($0.rawValue)`" }
    return words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
  }
}
