/// Puts names and texts in quotes, the same way for both databases:
/// <https://www.postgresql.org/docs/current/sql-syntax-lexical.html>,
/// <https://www.sqlite.org/lang_keywords.html>.
///
/// A quote inside is doubled. NUL is dropped, because no database takes it in SQL.
package enum SQLQuoting {
  /// A name in double quotes.
  package static func identifier(_ name: String) -> String {
    var text = ""
    append(identifier: name, to: &text)
    return text
  }

  /// A text as a string literal, in which backslashes stand for themselves.
  package static func literal(_ value: String) -> String {
    var text = ""
    append(literal: value, to: &text)
    return text
  }

  /// Appends a name in double quotes.
  package static func append(identifier name: String, to text: inout String) {
    append(name, quote: "\"", to: &text)
  }

  /// Appends a string literal.
  package static func append(literal value: String, to text: inout String) {
    append(value, quote: "'", to: &text)
  }

  private static func append(_ value: String, quote: Unicode.Scalar, to text: inout String) {
    let mark = Character(quote)
    text.append(mark)
    if value.utf8.contains(where: { $0 == UInt8(ascii: quote) || $0 == 0 }) {
      for scalar in value.unicodeScalars where scalar.value != 0 {
        if scalar == quote { text.unicodeScalars.append(quote) }
        text.unicodeScalars.append(scalar)
      }
    } else {
      text += value
    }
    text.append(mark)
  }
}
