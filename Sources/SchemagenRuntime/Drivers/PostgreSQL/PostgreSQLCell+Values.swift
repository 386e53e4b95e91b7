import Foundation

extension PostgreSQLCell {
  /// The value as text; nil when its binary form is not text.
  var text: String? {
    switch type {
    case PostgreSQLTypeID.text, PostgreSQLTypeID.varchar, PostgreSQLTypeID.bpchar,
      PostgreSQLTypeID.name, PostgreSQLTypeID.char, PostgreSQLTypeID.json, PostgreSQLTypeID.xml:
      return String(decoding: bytes, as: UTF8.self)
    case PostgreSQLTypeID.inet, PostgreSQLTypeID.cidr:
      return PostgreSQLAddress(self)?.text
    case PostgreSQLTypeID.macaddr, PostgreSQLTypeID.macaddr8:
      return hardwareAddress
    case PostgreSQLTypeID.bit, PostgreSQLTypeID.varbit:
      return bitString
    case PostgreSQLTypeID.jsonb:
      return bytes.first == 1 ? String(decoding: bytes.dropFirst(), as: UTF8.self) : nil
    case PostgreSQLTypeID.uuid:
      return uuid?.uuidString.lowercased()
    case PostgreSQLTypeID.unknown, PostgreSQLTypeID.unknownLiteral,
      PostgreSQLTypeID.firstUserDefined...:
      // Enums and `citext` send their text; what is not UTF-8 is another type's binary form.
      return bytes.contains(0) ? nil : String(bytes: bytes, encoding: .utf8)
    default:
      return nil
    }
  }

  var uuid: UUID? {
    guard type == PostgreSQLTypeID.uuid else { return text.flatMap(UUID.init(uuidString:)) }
    return bytes.count == 16 ? UUID(uuid: bytes.loadUnaligned(as: uuid_t.self)) : nil
  }

  /// The bytes of a `bytea`.
  var data: Data? {
    type == PostgreSQLTypeID.bytea ? Data(bytes) : nil
  }

  /// The text of a JSON value; every text type may hold one.
  var jsonText: UnsafeRawBufferPointer? {
    switch type {
    case PostgreSQLTypeID.json, PostgreSQLTypeID.text, PostgreSQLTypeID.varchar: bytes
    case PostgreSQLTypeID.jsonb:
      bytes.first == 1 ? UnsafeRawBufferPointer(rebasing: bytes.dropFirst()) : nil
    default: nil
    }
  }
}
