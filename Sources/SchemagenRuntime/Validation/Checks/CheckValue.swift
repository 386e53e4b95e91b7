import Foundation

/// A value while a check is evaluated.
enum CheckValue: Sendable {
  case null
  /// What only the database knows.
  case undecided
  case boolean(Bool)
  case integer(Int64)
  /// An exact number, and what binary arithmetic makes of it: SQLite computes so.
  case decimal(Decimal, Double)
  /// A floating-point number; `isSingle` where PostgreSQL computes with four bytes.
  case real(Double, isSingle: Bool)
  case text(String)
  /// Microseconds.
  case time(Int64)
  /// Days.
  case date(Int32)
  case bytes([UInt8])
}

extension CheckValue {
  /// The value of a bound parameter.
  init(_ parameters: BoundParameters, at position: Int) {
    let entry = parameters.entries[position]
    let start = Int(entry.offset)
    let bytes = parameters.bytes[start..<start + Int(entry.length)]
    switch entry.kind {
    case .null: self = .null
    case .boolean: self = .boolean(bytes.first == 1)
    case .integer: self = .integer(Self.integer(bytes))
    case .floatingPoint:
      self =
        bytes.count == 4
        ? .real(
          Double(Float(bitPattern: UInt32(truncatingIfNeeded: Self.integer(bytes)))),
          isSingle: true)
        : .real(Double(bitPattern: UInt64(bitPattern: Self.integer(bytes))), isSingle: false)
    case .decimal: self = Self.decimal(String(decoding: bytes, as: UTF8.self))
    case .text: self = .text(String(decoding: bytes, as: UTF8.self))
    case .timestamp: self = .time(Self.integer(bytes))
    case .date: self = .date(Int32(truncatingIfNeeded: Self.integer(bytes)))
    case .bytes: self = .bytes(Array(bytes))
    default: self = .undecided
    }
  }

  /// A number in plain decimal notation.
  static func decimal(_ text: String) -> CheckValue {
    guard let exact = Decimal(string: text), !exact.isNaN, let real = Double(text) else {
      return .undecided
    }
    return .decimal(exact, real)
  }

  /// A big-endian number of any length, with its sign.
  private static func integer(_ bytes: ArraySlice<UInt8>) -> Int64 {
    var value: Int64 = (bytes.first ?? 0) & 0x80 == 0 ? 0 : -1
    for byte in bytes { value = value << 8 | Int64(byte) }
    return value
  }

  /// The value as a condition: a number other than 0 holds, as in SQLite.
  var verdict: CheckVerdict {
    switch self {
    case .null: .null
    case .boolean(let value): value ? .holds : .fails
    case .integer(let value): value != 0 ? .holds : .fails
    default: .undecided
    }
  }
}
