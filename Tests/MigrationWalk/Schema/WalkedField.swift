/// A field of a model that is walked; its number stays whatever it is called.
struct WalkedField {
  /// A default value.
  enum Default: Equatable {
    /// The argument of `@default`.
    case text(String)
    /// A label of an enum, by its number.
    case label(Int)
  }

  let id: Int
  var name: String
  /// The `@map`.
  var column: String?
  var type: WalkedType
  var isOptional = false
  var defaultValue: Default?
  /// The expression of `@generated`.
  var generated: WalkedSQL?
  var check: WalkedSQL?
  var checkName: String?
  /// Words such as `@version`, `@softDelete`, `@updatedAt(by: Database)`.
  var attribute: String?
  var comment: String?
  var formerName: String?

  var columnName: String { column ?? name }
  var isAutoincrement: Bool { defaultValue == .text("autoincrement()") }
  /// The default as SQL, where that is simple to say.
  var plainDefault: String? {
    guard case .text(let text) = defaultValue, !type.isList, text.allSatisfy(\.isASCII) else {
      return nil
    }
    switch type.word {
    case "Int", "BigInt", "Float", "Decimal", "Boolean": return text.hasSuffix(")") ? nil : text
    case "String":
      return text.contains("\\") || text.hasSuffix(")")
        ? nil : WalkedSQL.literal(String(text.dropFirst().dropLast()))
    default: return nil
    }
  }

  /// Whether only the database sets it, if anything does.
  var isOrdinary: Bool { generated == nil && attribute == nil && !isAutoincrement }
}
