import DatabaseSchema

/// Pieces of text in the schema language.
enum SchemaText {
  /// A string in quotes, with the escapes of JSON.
  static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
          || scalar.properties.generalCategory == .format
          || scalar.value == 0x2028 || scalar.value == 0x2029
        {
          for unit in String(scalar).utf16 {
            let digits = String(unit, radix: 16)
            result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
          }
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }

  /// Names in brackets.
  static func list(_ names: [String]) -> String { "[\(names.joined(separator: ", "))]" }

  /// An extension in the list of a datasource: `uuid_ossp(map: "uuid-ossp", schema: "extensions")`.
  static func databaseExtension(_ item: DatabaseExtension) -> String {
    let name = NameWords(item.name).words.joined(separator: "_")
    var arguments: [String] = []
    if name != item.name { arguments.append("map: \(string(item.name))") }
    if let schema = item.schema { arguments.append("schema: \(string(schema))") }
    return attribute(name, arguments)
  }

  /// An attribute with its arguments: `@unique`, `@unique(map: "k")`.
  static func attribute(_ name: String, _ arguments: [String]) -> String {
    arguments.isEmpty ? name : "\(name)(\(arguments.joined(separator: ", ")))"
  }

  /// The lines of a documentation comment.
  static func documentation(_ text: String?) -> [String] {
    CommentText.lines(of: text).map { $0.isEmpty ? "///" : "/// \($0)" }
  }
}
