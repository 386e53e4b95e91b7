import Foundation

extension PostgreSQLCell {
  /// The value as text; nil when its binary form is not text.
  var text: String? {
    switch type {
    case PostgreSQLTypeID.text, PostgreSQLTypeID.varchar, PostgreSQLTypeID.bpchar,
      PostgreSQLTypeID.name, PostgreSQLTypeID.char, PostgreSQLTypeID.json, PostgreSQLTypeID.xml:
      return String(decoding: bytes, as: UTF8.self)
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
    guard type == PostgreSQLTypeID.uuid, bytes.count == 16 else {
      return type == PostgreSQLTypeID.uuid ? nil : text.flatMap(UUID.init(uuidString:))
    }
    return UUID(uuid: bytes.loadUnaligned(as: uuid_t.self))
  }

  /// The value as a point in time; times of day are those of 1970-01-01.
  var timestamp: Timestamp? {
    switch (type, bytes.count) {
    case (PostgreSQLTypeID.timestamp, 8), (PostgreSQLTypeID.timestamptz, 8):
      return Timestamp(microseconds: load(Int64.self))
    case (PostgreSQLTypeID.date, 4):
      return Timestamp(dayNumber: load(Int32.self))
    case (PostgreSQLTypeID.time, 8):
      return Timestamp(timeOfDay: load(Int64.self))
    case (PostgreSQLTypeID.timetz, 12):
      // The offset counts seconds west of Greenwich.
      let offset = Int64(load(Int32.self, at: 8)) * Timestamp.microsecondsPerSecond
      return Timestamp(timeOfDay: load(Int64.self) + offset)
    default:
      return nil
    }
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
