import Foundation

extension SQLiteBinder {
  static func load<Number: FixedWidthInteger>(_ bytes: UnsafeRawBufferPointer) -> Number {
    Number(bigEndian: bytes.loadUnaligned(as: Number.self))
  }

  static func integer(_ bytes: UnsafeRawBufferPointer, _ entry: ParameterEntry) -> Int64 {
    switch (bytes.count, entry.oid) {
    case (2, _): Int64(load(bytes) as Int16)
    case (4, PostgreSQLTypeID.oid): Int64(load(bytes) as UInt32)
    case (4, _): Int64(load(bytes) as Int32)
    default: load(bytes)
    }
  }

  static func floatingPoint(_ bytes: UnsafeRawBufferPointer) -> Double {
    guard bytes.count == 4 else { return Double(bitPattern: load(bytes)) }
    // Converted through the shortest text, so that 0.1 stays 0.1.
    let narrow = Float(bitPattern: load(bytes))
    return Double(narrow.description) ?? Double(narrow)
  }

  static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
  }

  /// Binds a decimal number as the SQLite number to which numeric affinity would convert its text.
  ///
  /// A real number keeps up to 15 digits: <https://www.sqlite.org/floatingpoint.html>. Bound as a
  /// number rather than as text, it also compares as one where no column has an affinity.
  func bindDecimal(_ bytes: UnsafeRawBufferPointer, at index: Int32) -> Int32 {
    let text = String(decoding: bytes, as: UTF8.self)
    if DecimalDigits(text: bytes).fractionCount == 0, let integer = Int64(text) {
      return functions.bindInt64(statement.handle, index, integer)
    }
    return functions.bindDouble(statement.handle, index, Double(text) ?? 0)
  }

  /// Binds JSON as text, except for a number that the affinity of the column would round.
  ///
  /// A `JSONB` column has numeric affinity, which turns the text `12345678901234567890` into a real
  /// number and leaves blobs alone:
  /// <https://www.sqlite.org/datatype3.html#determination_of_column_affinity>
  func bindJSON(_ bytes: UnsafeRawBufferPointer, at index: Int32) -> Int32 {
    let count = Int32(truncatingIfNeeded: bytes.count)
    guard Self.isRounded(bytes) else {
      return functions.bindText(
        statement.handle, index, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), count, nil)
    }
    return functions.bindBlob(statement.handle, index, bytes.baseAddress, count, nil)
  }

  /// Whether a JSON text is a number that a real number cannot represent exactly.
  private static func isRounded(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let first = bytes.first, first == UInt8(ascii: "-") || (0x30...0x39).contains(first)
    else {
      return false
    }
    let text = String(decoding: bytes, as: UTF8.self)
    if Int64(text) != nil { return false }
    guard let real = Double(text), let stored = JSONNumber(real) else { return true }
    return stored != JSONNumber(validated: text)
      || DecimalDigits(text: text.prefix { $0 != "e" && $0 != "E" }.utf8).significantCount > 15
  }
}
