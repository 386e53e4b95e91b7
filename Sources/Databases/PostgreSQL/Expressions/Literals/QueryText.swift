import SQLLexicon

/// Texts of type `tsquery`: the server puts all words in quotes:
/// <https://www.postgresql.org/docs/current/datatype-textsearch.html#DATATYPE-TSQUERY>.
enum QueryText {
  static func canonical(_ text: String) -> String {
    // A backslash, or a quote in quotes, is rare enough to be left alone.
    var rest = text[...].unicodeScalars
    if rest.contains("\\") || text.contains("''") { return text }
    var result = ""
    while let next = rest.first {
      if next.isSQLSpace {
        rest.removeFirst()
      } else if next == "'" {
        rest.removeFirst()
        result += "'" + String(rest.prefix { $0 != "'" }) + "'"
        rest = rest.drop { $0 != "'" }.dropFirst()
      } else {
        let word = rest.prefix(while: \.isPlain)
        // The weights after a colon are not a word.
        let isWord = !word.isEmpty && !result.hasSuffix(":")
        result += isWord ? "'" + String(word) + "'" : String(word.isEmpty ? rest.prefix(1) : word)
        rest = rest.dropFirst(max(word.count, 1))
      }
    }
    return result
  }
}
