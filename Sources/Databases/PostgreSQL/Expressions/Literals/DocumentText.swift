import CanonicalJSON
import SQLLexicon

/// Texts of type `jsonb`, which keeps no white space, no order of keys, and the last of several
/// members of one name: <https://www.postgresql.org/docs/current/datatype-json.html>.
enum DocumentText {
  static func canonical(_ text: String) -> String? {
    guard let node = try? JSONNode(parsing: Array(text.utf8), allowsDuplicateKeys: true) else {
      return nil
    }
    var result = ""
    write(node, to: &result)
    return result
  }

  /// The reader has bounded the depth.
  private static func write(_ node: JSONNode, to text: inout String) {
    switch node.content {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .number(let digits): text += NumberText.decimal(digits) ?? digits
    case .string(let value): SQLQuoting.append(identifier: value, to: &text)
    case .array(let elements):
      text += "["
      for element in elements {
        write(element, to: &text)
        text += ","
      }
      text += "]"
    case .object(let members):
      var values: [Exact<String>: JSONNode] = [:]
      for member in members { values[Exact(member.key)] = member.value }
      text += "{"
      let keys = values.keys.map(\.wrappedValue)
      for key in keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
        SQLQuoting.append(identifier: key, to: &text)
        text += ":"
        if let value = values[Exact(key)] { write(value, to: &text) }
        text += ","
      }
      text += "}"
    }
  }
}
