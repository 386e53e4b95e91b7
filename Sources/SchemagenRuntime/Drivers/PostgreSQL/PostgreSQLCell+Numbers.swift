import Foundation

extension PostgreSQLCell {
  /// The value as an integer; nil when it is not one.
  var integer: Int64? {
    switch (type, bytes.count) {
    case (PostgreSQLTypeID.int4, 4): return Int64(load(Int32.self))
    case (PostgreSQLTypeID.int8, 8): return load(Int64.self)
    case (PostgreSQLTypeID.int2, 2): return Int64(load(Int16.self))
    case (PostgreSQLTypeID.oid, 4): return Int64(load(UInt32.self))
    case (PostgreSQLTypeID.numeric, _): return decimal.flatMap { Int64($0.description) }
    default: return nil
    }
  }

  /// The value as a floating-point number; nil when it is not a number.
  ///
  /// Single precision is converted through the shortest decimal text, so that 0.1 is read as 0.1.
  var double: Double? {
    switch (type, bytes.count) {
    case (PostgreSQLTypeID.float8, 8): return Double(bitPattern: load(UInt64.self))
    case (PostgreSQLTypeID.float4, 4):
      let value = Float(bitPattern: load(UInt32.self))
      return Double(value.description) ?? Double(value)
    case (PostgreSQLTypeID.numeric, _): return numericText.flatMap(Double.init)
    default: return integer.map(Double.init)
    }
  }

  var boolean: Bool? {
    guard type == PostgreSQLTypeID.bool, bytes.count == 1 else { return nil }
    return bytes[0] != 0
  }
}
