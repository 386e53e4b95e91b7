extension UInt8 {
  var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }

  var isSpace: Bool { self == 0x20 || 0x09...0x0D ~= self }

  var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }

  /// Whether a word may start with the byte; all of UTF-8's longer characters may.
  var startsWord: Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 || self == UInt8(ascii: "_")
      || self >= 0x80
  }

  var continuesWord: Bool { startsWord || isDigit || self == UInt8(ascii: "$") }

  /// An ASCII letter in lower case; any other byte as it is.
  var lowercased: UInt8 {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self ? self | 0x20 : self
  }

  /// What the byte says as a digit of a base; `nil` when it is not a digit.
  func digit(base: UInt32) -> UInt32? {
    let value: UInt32
    switch lowercased {
    case let digit where digit.isDigit: value = UInt32(digit - UInt8(ascii: "0"))
    case let letter where UInt8(ascii: "a")...UInt8(ascii: "f") ~= letter:
      value = UInt32(letter - UInt8(ascii: "a")) + 10
    default: return nil
    }
    return value < base ? value : nil
  }
}
