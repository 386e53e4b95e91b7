/// Finds bytes in a file that are not text: NUL, and what is not UTF-8.
enum SourceEncoding {
  /// A stretch of bytes that is not text.
  struct Flaw: Equatable {
    let start: Int
    let end: Int
    let isNUL: Bool
  }

  /// Finds flaws from the beginning of a file.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - limit: How many flaws are enough.
  static func flaws(in bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> [Flaw] {
    var flaws: [Flaw] = []
    var offset = 0
    while offset < bytes.count, flaws.count < limit {
      offset = endOfPlainText(in: bytes, from: offset)
      guard offset < bytes.count else { break }
      if let (scalar, length) = scalar(in: bytes, at: offset), scalar != "\0" {
        offset += length
      } else {
        let flaw = flaw(in: bytes, at: offset)
        flaws.append(flaw)
        offset = flaw.end
      }
    }
    return flaws
  }

  /// The Unicode scalar at an offset and its length, or `nil` where the bytes are not UTF-8.
  static func scalar(
    in bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    guard offset < bytes.count else { return nil }
    let length = length(ofSequenceStartingWith: bytes[offset])
    if length == 1 { return (Unicode.Scalar(bytes[offset]), 1) }
    guard length > 1, offset + length <= bytes.count else { return nil }
    var value = UInt32(bytes[offset]) & (0xFF >> UInt32(length + 1))
    for index in offset + 1..<offset + length {
      guard bytes[index] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    // Longer forms than needed are not UTF-8: <https://www.rfc-editor.org/rfc/rfc3629#section-3>.
    let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= smallest, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }

  private static func length(ofSequenceStartingWith byte: UInt8) -> Int {
    switch byte {
    case 0..<0x80: 1
    case 0xC2..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF5: 4
    default: 0
    }
  }

  private static func endOfPlainText(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    var offset = start
    let base = UnsafeRawBufferPointer(bytes)
    while offset + 8 <= bytes.count {
      let word = base.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      // The borrow of the subtraction marks a zero byte when no byte has its high bit set.
      let marks = word | (word &- 0x0101_0101_0101_0101)
      guard marks & 0x8080_8080_8080_8080 == 0 else { break }
      offset += 8
    }
    while offset < bytes.count, bytes[offset] != 0, bytes[offset] < 0x80 { offset += 1 }
    return offset
  }

  private static func flaw(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Flaw {
    let isNUL = bytes[start] == 0
    var end = start + 1
    while end < bytes.count {
      let goesOn = isNUL ? bytes[end] == 0 : scalar(in: bytes, at: end) == nil
      guard goesOn else { break }
      end += 1
    }
    return Flaw(start: start, end: end, isNUL: isNUL)
  }
}
