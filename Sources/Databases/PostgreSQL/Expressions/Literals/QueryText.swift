/// Texts of type `tsquery`: the server puts all words in quotes:
/// <https://www.postgresql.org/docs/current/datatype-textsearch.html#DATATYPE-TSQUERY>.
enum QueryText {
  static func canonical(_ text: String) -> String {
    // A backslash, or a quote in quotes, is rare enough to be left alone.
    if text.contains("\\") || text.contains("''") { return text }
    var result = ""
    var rest = text[...]
    while let next = rest.first {
      if next.isWhitespace {
        rest.removeFirst()
      } else if next == "'" {
        rest.removeFirst()
        result += "'" + rest.prefix { $0 != "'" } + "'"
        rest = rest.drop { $0 != "'" }.dropFirst()
      } else {
        let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        // The weights behind a colon are no word.
        let isWord = !word.isEmpty && !result.hasSuffix(":")
        result += isWord ? "'" + word + "'" : String(word.isEmpty ? rest.prefix(1) : word)
        rest = rest.dropFirst(max(word.count, 1))
      }
    }
    return result
  }
}
