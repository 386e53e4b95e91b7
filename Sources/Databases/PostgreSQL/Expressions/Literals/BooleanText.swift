import SQLLexicon

/// Texts of type `boolean`: <https://www.postgresql.org/docs/current/datatype-boolean.html>.
enum BooleanText {
  static func canonical(_ text: String) -> String? {
    let word = text.trimmingSQLSpace().lowercased()
    if word.isEmpty { return nil }
    if word == "1" || "true".hasPrefix(word) || "yes".hasPrefix(word) || word == "on" {
      return "true"
    }
    if word == "0" || "false".hasPrefix(word) || "no".hasPrefix(word) || word == "of"
      || word == "off"
    {
      return "false"
    }
    return nil
  }
}
