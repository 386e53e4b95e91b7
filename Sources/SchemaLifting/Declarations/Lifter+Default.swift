import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import DialectRendering
import Foundation
import SQLLexicon

extension Lifter {
  /// The argument of `@default(…)`; `nil` for a column without a default.
  func defaultText(_ column: Column, of table: Table, _ type: FieldTypeText) -> String? {
    guard let value = column.defaultValue else { return nil }
    let isPlain = concession(.column(table.name, column.$name)) > 0
    if value == .autoincrement { return "autoincrement()" }
    if !isPlain, let text = text(of: value, column.type, type) { return text }
    switch value {
    case .expression(let sql): return "dbgenerated(\(SchemaText.string(sql)))"
    case .unknown: return "dbgenerated()"
    case .currentTimestamp: return "dbgenerated(\"CURRENT_TIMESTAMP\")"
    default:
      let sql = database.dialect.sql.literal(value, of: column.type)?.text
      return sql.map { "dbgenerated(\(SchemaText.string($0)))" }
    }
  }

  /// A default in the words of the language; `nil` where they cannot say it.
  func text(of value: ColumnDefault, _ type: ColumnType, _ field: FieldTypeText) -> String? {
    guard field.scalar != nil || field.enumeration != nil else { return nil }
    switch value {
    case .text(let text): return self.text(text, type, field)
    case .number(let digits):
      let isNumber = [.int, .bigInt, .float, .decimal].contains(field.scalar)
      return isNumber ? digits : nil
    case .boolean(let value): return field.scalar == .boolean ? String(value) : nil
    case .label(let label):
      return field.enumeration.map { names.value(label, of: $0) }
    case .bytes(let digits):
      return field.scalar == .bytes ? Self.base64(digits).map(SchemaText.string) : nil
    case .list(let elements):
      guard type.isList else { return nil }
      let texts = elements.compactMap { text(of: $0, type.element, field) }
      return texts.count == elements.count ? SchemaText.list(texts) : nil
    case .currentTimestamp: return field.scalar == .dateTime ? "now()" : nil
    case .autoincrement: return "autoincrement()"
    case .expression(let sql):
      return field.scalar == .dateTime && types.isCurrentTimestamp(sql) ? "now()" : nil
    case .unknown: return nil
    }
  }

  private func text(_ text: String, _ type: ColumnType, _ field: FieldTypeText) -> String? {
    switch field.scalar {
    case .string, .json: return SchemaText.string(text)
    case .dateTime: return dateTime(text, type.element).map(SchemaText.string)
    case .boolean, .int, .bigInt, .float, .decimal, .bytes, nil: return nil
    }
  }

  /// The literal of a default; `nil` if the schema's database would have another text for it.
  private func dateTime(_ text: String, _ type: ColumnType) -> String? {
    // A server writes a space, and no offset.
    let standard = text.replacing(" ", with: "T") + (text.hasSuffix("+00") ? ":00" : "Z")
    for written in [text, standard] {
      guard let literal = DateTimeLiteral(written) else { continue }
      let kept = types.dateTimeLiteral(literal, written, for: type)
      // A database that gets the literal as it is written reads it itself.
      return kept == text || kept == written ? written : nil
    }
    return nil
  }

  private static func base64(_ digits: String) -> String? {
    var bytes: [UInt8] = []
    var rest = Substring(digits)
    while !rest.isEmpty {
      guard let byte = UInt8(rest.prefix(2), radix: 16) else { return nil }
      bytes.append(byte)
      rest = rest.dropFirst(2)
    }
    return Data(bytes).base64EncodedString()
  }
}
