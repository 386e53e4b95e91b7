extension UInt8 {
  /// Whether the byte is an ASCII digit.
  @inline(__always) var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }

  /// Whether the byte is an ASCII letter.
  @inline(__always) var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }

  /// Whether the byte can be part of a name: a letter, a digit, `_` or `-`.
  @inline(__always) var isNameByte: Bool {
    isLetter || isDigit || self == UInt8(ascii: "_") || self == UInt8(ascii: "-")
  }

  /// The value of the byte as a hexadecimal digit.
  var hexadecimalValue: UInt32? {
    if isDigit { return UInt32(self &- UInt8(ascii: "0")) }
    let letter = self | 0x20
    guard letter >= UInt8(ascii: "a"), letter <= UInt8(ascii: "f") else { return nil }
    return UInt32(letter &- UInt8(ascii: "a") &+ 10)
  }
}
