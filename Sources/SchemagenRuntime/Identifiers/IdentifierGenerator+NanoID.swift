extension IdentifierGenerator {
  /// Random characters that fit into a URL, `nanoid()`.
  ///
  /// - Parameter length: How many.
  public static func nanoid(_ length: Int = 21) -> String {
    var generator = PooledGenerator()
    var characters: [UInt8] = []
    characters.reserveCapacity(max(0, length))
    while characters.count < length {
      var bits = generator.next()
      for _ in 0..<min(10, length - characters.count) {
        characters.append(urlAlphabet[Int(bits & 63)])
        bits >>= 6
      }
    }
    return String(decoding: characters, as: UTF8.self)
  }

  private static let urlAlphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-".utf8)
}
