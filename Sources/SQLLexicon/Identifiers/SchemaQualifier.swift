/// The name of a database schema in front of other names, which statements do without where the connection
/// is about that schema.
package struct SchemaQualifier {
  private let schema: String
  private let rules: SQLLexicalRules

  /// - Parameter schema: The name of the schema, as the catalog has it.
  package init(_ schema: String, rules: SQLLexicalRules) {
    self.schema = rules.folded(quotedName: schema)
    self.rules = rules
  }

  /// The text without it; texts of functions stay as they are. A query in which something else has that
  /// name, such as an alias, stays as it is.
  package func removed(from text: String) -> String {
    let tokens = SQLTokenizer(text, rules: rules).filter { !$0.isBlank }
    var result: [UInt8] = []
    var end = 0
    let bytes = Array(text.utf8)
    for (place, token) in tokens.enumerated() {
      let range = token.bytes.startIndex..<token.bytes.endIndex
      if rules.name(of: token) == schema {
        if place > 0, tokens[place - 1].text == "." { continue }
        guard place + 2 < tokens.count, tokens[place + 1].text == "." else {
          // A column, unless there are tables that it could be an alias of.
          if tokens.contains(where: { rules.name(of: $0) == "from" }) { return text }
          continue
        }
        result += bytes[end..<range.lowerBound]
        end = tokens[place + 2].bytes.startIndex
      } else if let name = objectName(token, at: place, in: tokens) {
        result += bytes[end..<range.lowerBound]
        result += SQLQuoting.literal(name).utf8
        end = range.upperBound
      }
    }
    return String(decoding: result + bytes[end...], as: UTF8.self)
  }

  /// What is left of the name of an object in a string, as in `'app.numbers'::regclass`; nil for other
  /// strings.
  private func objectName(_ token: SQLToken, at place: Int, in tokens: [SQLToken]) -> String? {
    guard token.kind == .string, place + 2 < tokens.count, tokens[place + 1].text == "::",
      Self.objectTypes.contains(tokens[place + 2].text), let value = token.value
    else { return nil }
    let rest = removed(from: value)
    return rest == value ? nil : rest
  }

  /// The types of names: <https://www.postgresql.org/docs/current/datatype-oid.html>.
  private static let objectTypes: Set = [
    "regclass", "regtype", "regproc", "regprocedure", "regoper", "regoperator", "regcollation",
    "regconfig", "regdictionary",
  ]
}
