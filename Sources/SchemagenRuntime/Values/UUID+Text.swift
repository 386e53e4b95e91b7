import Foundation

extension UUID {
  /// Reads 32 hexadecimal digits, with or without the usual four hyphens.
  init?(text: UnsafeBufferPointer<UInt8>) {
    guard text.count == 36 || text.count == 32 else { return nil }
    var high: UInt64 = 0
    var low: UInt64 = 0
    var digits = 0
    for (position, byte) in text.enumerated() {
      if byte == UInt8(ascii: "-") {
        guard [8, 13, 18, 23].contains(position) else { return nil }
        continue
      }
      guard let digit = Self.value(ofDigit: byte) else { return nil }
      if digits < 16 { high = high << 4 | digit } else { low = low << 4 | digit }
      digits += 1
    }
    guard digits == 32 else { return nil }
    self = withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) {
      UUID(uuid: $0.loadUnaligned(as: uuid_t.self))
    }
  }

  private static func value(ofDigit byte: UInt8) -> UInt64? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }
}
