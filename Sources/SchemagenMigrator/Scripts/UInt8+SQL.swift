extension UInt8 {
  var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }

  var isSpace: Bool { self == 0x20 || 0x09...0x0D ~= self }

  /// Whether a word may start with the byte; all of UTF-8's longer characters may.
  var startsWord: Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 || self == UInt8(ascii: "_")
      || self >= 0x80
  }

  var continuesWord: Bool { startsWord || isDigit || self == UInt8(ascii: "$") }
}
