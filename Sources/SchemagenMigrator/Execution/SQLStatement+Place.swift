import SQLLexicon

extension SQLStatement {
  /// Where it is in its file, as `path:line:column`.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - position: A place in the statement, in Unicode scalars from 1; nil for its start.
  func place(in path: String, at position: Int? = nil) -> String {
    let before = text.unicodeScalars.prefix(max(0, (position ?? 1) - 1))
    let lines = before.count { $0 == "\n" }
    let start = lines == 0 ? column : 1
    let onLine = before.reversed().prefix { $0 != "\n" }.count
    return "\(path):\(line + lines):\(start + onLine)"
  }
}
