extension PostgreSQLCell {
  /// A bit string as zeros and ones: the number of bits, then the bits from the left.
  ///
  /// <https://github.com/postgres/postgres/blob/master/src/backend/utils/adt/varbit.c> (`bit_send`)
  var bitString: String? {
    guard bytes.count >= 4 else { return nil }
    let count = Int(load(Int32.self))
    guard count >= 0, bytes.count == 4 + (count + 7) / 8 else { return nil }
    return String(unsafeUninitializedCapacity: count) { text in
      for bit in 0..<count {
        let isSet = bytes[4 + bit / 8] & (0x80 >> UInt8(bit % 8)) != 0
        text[bit] = UInt8(ascii: isSet ? "1" : "0")
      }
      return count
    }
  }

  /// A hardware address as pairs of hexadecimal digits: `08:00:2b:01:02:03`.
  var hardwareAddress: String? {
    guard bytes.count == 6 || bytes.count == 8 else { return nil }
    return bytes.map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined(separator: ":")
  }
}
