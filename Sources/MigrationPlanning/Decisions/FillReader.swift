import CanonicalJSON
import DatabaseSchema
import DatabaseTypes

/// Reads a value as `@default` has it, but without quotes, for a column of some type.
struct FillReader {
  let types: any TypeRules
  let enums: [EnumType]

  /// The value that some text means.
  ///
  /// - Throws: Why it is no value of the type.
  func value(_ text: String, of type: ColumnType) throws(ColumnFills.Mistake) -> ColumnDefault {
    guard type.isList else { return try single(text, of: type) }
    guard let node = try? JSONNode(parsing: text), case .array(let elements) = node.content else {
      throw mistake(text, "a list such as [] or [\"a\", \"b\"]")
    }
    var values: [ColumnDefault] = []
    for element in elements { values.append(try self.element(element, of: type.element)) }
    return .list(values)
  }

  private func element(
    _ node: JSONNode, of type: ColumnType
  ) throws(ColumnFills.Mistake) -> ColumnDefault {
    let text = (try? node.string()) ?? node.text
    return try single(text, of: type)
  }

  private func single(
    _ text: String, of type: ColumnType
  ) throws(ColumnFills.Mistake) -> ColumnDefault {
    switch types.family(of: type) {
    case .text, .network, .bits, .document, .other: return .text(text)
    case .uuid:
      guard Self.isUUID(text) else { throw mistake(text, "a UUID") }
      return .text(text.lowercased())
    case .integer: return .number(try integer(text, of: type))
    case .fraction, .money:
      guard Double(text)?.isFinite == true, !text.contains("x") else {
        throw mistake(text, "a number")
      }
      return .number(text)
    case .boolean:
      guard text == "true" || text == "false" else { throw mistake(text, "true or false") }
      return .boolean(text == "true")
    case .json:
      guard (try? JSONNode(parsing: text)) != nil else { throw mistake(text, "JSON") }
      return .text(text)
    case .bytes:
      guard let digits = Base64Bytes.hexadecimal(text) else { throw mistake(text, "Base64") }
      return .bytes(digits)
    case .enumeration: return .label(try label(text, of: type))
    case .instant, .localTime, .date:
      return try time(text, of: type, not: .time, "a time such as 2026-11-30T09:00:00Z")
    case .timeOfDay: return try time(text, of: type, not: .date, "a time of day such as 09:00:00")
    }
  }

  private func integer(
    _ text: String, of type: ColumnType
  ) throws(ColumnFills.Mistake) -> String {
    guard let number = Int64(text) else { throw mistake(text, "a whole number") }
    let bounds = types.numbers(of: type)?.bounds
    if let least = bounds.flatMap({ Int64($0.least) }),
      let most = bounds.flatMap({ Int64($0.most) }),
      !(least...most).contains(number)
    {
      throw mistake(text, "between \(least) and \(most)")
    }
    return text
  }

  /// The form of <https://www.rfc-editor.org/rfc/rfc9562#section-4>.
  private static func isUUID(_ text: String) -> Bool {
    text.split(separator: "-", omittingEmptySubsequences: false).map(\.utf8.count)
      == [8, 4, 4, 4, 12]
      && text.utf8.allSatisfy {
        $0 == UInt8(ascii: "-") || Character(Unicode.Scalar($0)).isHexDigit
      }
  }

  private func label(_ text: String, of type: ColumnType) throws(ColumnFills.Mistake) -> String {
    let values = enums.first { $0.name == type.enumeration }?.values ?? []
    if let value = values.first(where: { $0.name == text || $0.label == text }) {
      return value.label
    }
    throw mistake(text, "one of " + values.map(\.name).joined(separator: ", "))
  }

  private func time(
    _ text: String, of type: ColumnType, not form: DateTimeLiteral.Form, _ example: String
  ) throws(ColumnFills.Mistake) -> ColumnDefault {
    if text == "now()" { return .currentTimestamp }
    guard let literal = DateTimeLiteral(text), literal.form != form else {
      throw mistake(text, example + ", or now()")
    }
    return .text(types.dateTimeLiteral(literal, text, for: type))
  }

  private func mistake(_ text: String, _ form: String) -> ColumnFills.Mistake {
    ColumnFills.Mistake(reason: "`\(text)` is not \(form)")
  }
}
