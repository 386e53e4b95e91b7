/// Names within a sentence.
enum Quotation {
  /// Names in backticks, with a number in place of those that are too many.
  static func list(_ names: [String]) -> String {
    let shown = names.prefix(8).map { "`\($0)`" }.joined(separator: ", ")
    return names.count > 8 ? "\(shown) and \(names.count - 8) more" : shown
  }
}
