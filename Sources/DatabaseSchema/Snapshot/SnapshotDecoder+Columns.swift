import CanonicalJSON
import DatabaseTypes

extension SnapshotDecoder {
  static func column(_ node: JSONNode) throws(JSONError) -> Column {
    let object = try JSONObject(node)
    var column = Column(
      try object.string("name"), field: try object.optionalString("field"),
      type: ColumnType(try base(object), isList: try object.flag("list")),
      isNullable: try object.flag("nullable"))
    if let value = object["default"] { column.defaultValue = try defaultValue(value) }
    column.generatedExpression = try object.optionalString("generated")
    column.comment = try object.optionalString("comment")
    return column
  }

  /// The types by their names.
  private static let typeNames = Dictionary(
    uniqueKeysWithValues: TypeName.allCases.map { ($0.rawValue, $0) })

  private static func base(_ object: JSONObject) throws(JSONError) -> ColumnType.Base {
    if let node = object["enum"] { return .enumeration(try name(node)) }
    if let text = try object.optionalString("unsupported") { return .other(text) }
    let node = try object.required("type")
    let text = try node.string()
    if let name = typeNames[text] { return .builtIn(name, arguments: []) }
    let word = text.utf8.prefix { $0 != UInt8(ascii: "(") }
    guard let name = typeNames[String(Substring(word))], word.endIndex < text.endIndex else {
      throw node.error("\"\(text)\" is no type that schemagen knows")
    }
    let arguments = text[word.endIndex...].dropFirst()
    let numbers = arguments.dropLast().split(separator: ",").map { Int($0) }
    if arguments.last != ")" || numbers.contains(nil) {
      throw node.error("the arguments of \"\(text)\" are no numbers")
    }
    return .builtIn(name, arguments: numbers.compactMap { $0 })
  }

  static func defaultValue(_ node: JSONNode) throws(JSONError) -> ColumnDefault {
    if case .string(let word) = node.content {
      switch word {
      case "now": return .currentTimestamp
      case "autoincrement": return .autoincrement
      case "unknown": return .unknown
      default: throw node.error("\"\(word)\" is no default")
      }
    }
    let object = try JSONObject(node)
    if let text = try object.optionalString("text") { return .text(text) }
    if let digits = try object.optionalString("number") { return .number(digits) }
    if let label = try object.optionalString("label") { return .label(label) }
    if let digits = try object.optionalString("bytes") { return .bytes(digits) }
    if let text = try object.optionalString("expression") { return .expression(text) }
    if object["boolean"] != nil { return .boolean(try object.flag("boolean")) }
    if object["list"] != nil { return .list(try object.list("list", defaultValue)) }
    throw node.error("a default is expected")
  }
}
