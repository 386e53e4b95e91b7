import Foundation

extension UUID {
  /// Reads 32 hexadecimal digits, with or without the usual four hyphens.
  init?(text: UnsafeBufferPointer<UInt8>) {
    let hasHyphens = text.count == 36
    guard hasHyphens || text.count == 32 else { return nil }
    var halves: (high: UInt64, low: UInt64) = (0, 0)
    var position = 0
    var isInvalid: UInt8 = 0
    for digit in 0..<32 {
      if hasHyphens, digit == 8 || digit == 12 || digit == 16 || digit == 20 {
        guard text[position] == UInt8(ascii: "-") else { return nil }
        position += 1
      }
      let byte = text[position]
      isInvalid |= Self.isNoDigit(byte)
      let value = UInt64((byte & 15) &+ (byte >> 6) &* 9)
      if digit < 16 {
        halves.high = halves.high << 4 | value
      } else {
        halves.low = halves.low << 4 | value
      }
      position += 1
    }
    guard isInvalid == 0 else { return nil }
    self = withUnsafeBytes(of: (halves.high.bigEndian, halves.low.bigEndian)) {
      UUID(uuid: $0.loadUnaligned(as: uuid_t.self))
    }
  }

  /// 1 for what is no hexadecimal digit, else 0: without a branch, because digits are random.
  private static func isNoDigit(_ byte: UInt8) -> UInt8 {
    let digit = byte &- UInt8(ascii: "0")
    // The bit between upper and lower case.
    let letter = (byte | 0x20) &- UInt8(ascii: "a")
    return (digit > 9 ? 1 : 0) & (letter > 5 ? 1 : 0)
  }
}
