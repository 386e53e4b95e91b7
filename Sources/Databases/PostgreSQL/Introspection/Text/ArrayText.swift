/// Reads the text form of an array: <https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO>.
enum ArrayText {
  /// The elements of a list of one dimension; nil for what a schema cannot write: NULL, bounds and
  /// further dimensions.
  static func elements(_ text: String) -> [String]? {
    var rest = Array(text.unicodeScalars)[...]
    guard rest.popFirst() == "{", rest.popLast() == "}" else { return nil }
    if rest.isEmpty { return [] }
    var elements: [String] = []
    while true {
      guard let element = element(&rest) else { return nil }
      elements.append(element)
      if rest.isEmpty { return elements }
      guard rest.popFirst() == "," else { return nil }
    }
  }

  private static func element(_ rest: inout ArraySlice<Unicode.Scalar>) -> String? {
    let isQuoted = rest.first == "\""
    if isQuoted { rest.removeFirst() }
    var element = String.UnicodeScalarView()
    while let next = rest.first {
      if isQuoted ? next == "\"" : next == "," { break }
      if !isQuoted, next == "{" || next == "}" || next == "\"" { return nil }
      rest.removeFirst()
      guard next == "\\" else {
        element.append(next)
        continue
      }
      guard let escaped = rest.popFirst() else { return nil }
      element.append(escaped)
    }
    if isQuoted { return rest.popFirst() == nil ? nil : String(element) }
    return element.isEmpty || String(element).uppercased() == "NULL" ? nil : String(element)
  }
}
