extension [String] {
  /// The names in backquotes, with a number in place of those that are too many.
  var quotedList: String {
    let list = prefix(8).map { "`\($0)`" }.joined(separator: ", ")
    return count > 8 ? "\(list) and \(count - 8) more" : list
  }
}
