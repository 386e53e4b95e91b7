extension IdentifierGenerator {
  /// 26 characters that sort by time, `ulid()`.
  ///
  /// <https://github.com/ulid/spec>
  public static func ulid() -> String {
    let (time, high, low) = ulidClock.next()
    return ulid(time: time, high: high, low: low)
  }

  /// 48 bits of time and 80 random ones, five a character.
  static func ulid(time: UInt64, high: UInt16, low: UInt64) -> String {
    var characters: [UInt8] = []
    characters.reserveCapacity(26)
    append(time, characters: 10, to: &characters)
    append(UInt64(high) << 24 | low >> 40, characters: 8, to: &characters)
    append(low & 0xFF_FFFF_FFFF, characters: 8, to: &characters)
    return String(decoding: characters, as: UTF8.self)
  }

  private static func append(_ bits: UInt64, characters count: Int, to text: inout [UInt8]) {
    for position in (0..<count).reversed() {
      text.append(crockford[Int(bits >> UInt64(position * 5) & 31)])
    }
  }

  private static let crockford = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
  private static let ulidClock = MonotonicClock(.ulid, highBits: 16)
}
