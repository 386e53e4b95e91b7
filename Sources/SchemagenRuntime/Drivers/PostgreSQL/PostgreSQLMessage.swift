/// Extracts facts from the server's messages, and removes values from them.
enum PostgreSQLMessage {
  /// Words after which a quotation is a name of the schema and not a value.
  private static let nameMarks = ["type ", "enum ", "encoding ", "column ", "relation "]

  /// A message without the values that it quotes.
  ///
  /// Only data exceptions quote values, as in `invalid input syntax for type uuid: "…"`. A value
  /// may contain quotes, so everything from the first to the last quote around values is removed.
  static func withoutValues(_ message: String, sqlState: String) -> String {
    guard sqlState.hasPrefix("22"), let last = message.lastIndex(of: "\"") else { return message }
    var position = message.startIndex
    while let quote = message[position...].firstIndex(of: "\"") {
      let before = message[..<quote]
      guard nameMarks.contains(where: before.hasSuffix),
        let end = message[message.index(after: quote)...].firstIndex(of: "\"")
      else { return before + "…" + message[message.index(after: last)...] }
      position = message.index(after: end)
    }
    return message
  }

  /// The columns in a detail such as `Key (realm, email)=(a, b) already exists.`, in any language.
  static func columns(inDetail detail: String) -> [String] {
    guard let start = detail.firstIndex(of: "("), let end = detail.firstRange(of: ")=(") else {
      return []
    }
    let names = detail[detail.index(after: start)..<max(end.lowerBound, detail.index(after: start))]
    return names.split(separator: ", ").map { name in
      name.hasPrefix("\"") && name.hasSuffix("\"") && name.count > 1
        ? String(name.dropFirst().dropLast()).replacing("\"\"", with: "\"") : String(name)
    }
  }
}
