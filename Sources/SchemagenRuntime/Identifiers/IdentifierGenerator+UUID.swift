public import Foundation

extension IdentifierGenerator {
  /// A random identifier, `uuid()` or `uuid(4)`.
  ///
  /// <https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-4>
  public static func uuid4() -> UUID {
    var generator = PooledGenerator()
    return UUID(
      high: generator.next() & ~0xF000 | 0x4000,
      low: generator.next() & ~(0b11 << 62) | (0b10 << 62))
  }

  /// An identifier that is ordered by time, `uuid(7)`.
  ///
  /// <https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-7>
  public static func uuid7() -> UUID {
    let (time, high, low) = uuid7Clock.next()
    // 74 random bits: 12 beside the version, 62 beside the variant.
    let high12 = UInt64(high) << 2 | low >> 62
    return UUID(
      high: time << 16 | 0x7000 | high12 & 0xFFF, low: low & ~(0b11 << 62) | (0b10 << 62))
  }

  /// ``uuid4()`` as lower-case text.
  public static func uuid4Text() -> String { uuid4().uuidString.lowercased() }

  /// ``uuid7()`` as lower-case text.
  public static func uuid7Text() -> String { uuid7().uuidString.lowercased() }

  private static let uuid7Clock = MonotonicClock(.uuid7, highBits: 10)
}

extension UUID {
  fileprivate init(high: UInt64, low: UInt64) {
    let (h, l) = (high.bigEndian, low.bigEndian)
    self = withUnsafeBytes(of: (h, l)) { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
  }
}
