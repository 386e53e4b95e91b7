import Foundation

/// The value of one term of an order in one row, as the database returned it.
enum CursorValue: Equatable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case bytes(Data)

  /// Reads a column that the grammar's `writeCursorValue` wrote.
  init(_ row: inout DatabaseRow, at index: Int) throws {
    if row.isNull(index) {
      self = .null
      return
    }
    guard case .sqlite(let values) = row.source else {
      self = .text(try row.text(at: index))
      return
    }
    switch values.type(index) {
    case SQLiteStorageClass.integer: self = .integer(values.int64(index))
    case SQLiteStorageClass.real: self = .real(values.double(index))
    case SQLiteStorageClass.text: self = .text(try row.text(at: index))
    default: self = .bytes(try row.data(at: index))
    }
  }

  /// The value as part of a cursor.
  var json: JSON {
    switch self {
    case .null: .null
    case .integer(let value): .number(JSONNumber(value))
    case .real(let value): .object(["r": .string(String(value.bitPattern, radix: 16))])
    case .text(let value): .string(value)
    case .bytes(let value): .object(["b": .string(value.base64EncodedString())])
    }
  }

  /// Reads a part of a cursor; nil when it is not one.
  init?(_ json: JSON) {
    switch json {
    case .null: self = .null
    case .string(let text):
      // Neither database takes text with NUL.
      guard !text.utf8.contains(0) else { return nil }
      self = .text(text)
    case .number(let number):
      guard let value = Int64(number.literal) else { return nil }
      self = .integer(value)
    case .object:
      if let bits = json["r"]?.string.flatMap({ UInt64($0, radix: 16) }),
        case let number = Double(bitPattern: bits), !number.isNaN
      {
        self = .real(number)
      } else if let bytes = json["b"]?.string.flatMap({ Data(base64Encoded: $0) }) {
        self = .bytes(bytes)
      } else {
        return nil
      }
    case .boolean, .array: return nil
    }
  }

  /// Binds the value; PostgreSQL infers the type of text from what it is compared with.
  func bind(to writer: inout SQLWriter) throws {
    switch self {
    case .null: writer.write("NULL")
    case .integer(let value): try writer.bind(value, as: .bigint)
    case .real(let value): try writer.bind(value, as: .double)
    case .text(let value): try writer.bind(value, as: .text)
    case .bytes(let value): try writer.bind(value, as: .bytes)
    }
  }
}
