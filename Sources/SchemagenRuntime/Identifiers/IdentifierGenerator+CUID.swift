extension IdentifierGenerator {
  /// 25 characters that begin with the time, `cuid()` or `cuid(1)`.
  ///
  /// `c`, the milliseconds, a counter, a fingerprint of the process, and random characters:
  /// <https://github.com/paralleldrive/cuid>.
  public static func cuid() -> String {
    var text: [UInt8] = [UInt8(ascii: "c")]
    text.reserveCapacity(25)
    append(milliseconds(), width: 8, to: &text)
    append(cuidCounter.next(), width: 4, to: &text)
    text += fingerprint
    appendRandom(8, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// 24 random characters of which the first is a letter, `cuid(2)`.
  ///
  /// The reference hashes several weak sources together; the system's random source needs no hash:
  /// <https://github.com/paralleldrive/cuid2>.
  public static func cuid2() -> String {
    var generator = PooledGenerator()
    var text = [base36[Int.random(in: 10..<36, using: &generator)]]
    text.reserveCapacity(24)
    appendRandom(23, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// The last digits of a number to the base 36.
  private static func append(_ number: UInt64, width: Int, to text: inout [UInt8]) {
    var rest = number
    let start = text.count
    for _ in 0..<width {
      text.insert(base36[Int(rest % 36)], at: start)
      rest /= 36
    }
  }

  /// Uniformly distributed random digits to the base 36, twelve from each 64 bits.
  private static func appendRandom(_ count: Int, to text: inout [UInt8]) {
    var generator = PooledGenerator()
    var remaining = count
    while remaining > 0 {
      let digits = min(12, remaining)
      append(generator.next(upperBound: powerOf36), width: digits, to: &text)
      remaining -= digits
    }
  }

  private static let base36 = Array("0123456789abcdefghijklmnopqrstuvwxyz".utf8)
  /// 36 to the power of 12, the greatest below 2 to the power of 64.
  private static let powerOf36: UInt64 = 4_738_381_338_321_616_896
  private static let cuidCounter = CUIDCounter()

  /// Four characters drawn once, which distinguish processes and hosts.
  private static let fingerprint: [UInt8] = {
    var text: [UInt8] = []
    appendRandom(4, to: &text)
    return text
  }()
}
