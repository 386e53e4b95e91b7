/// A network address in PostgreSQL's binary form, written as the server writes it.
///
/// <https://github.com/postgres/postgres/blob/master/src/backend/utils/adt/network.c> (`network_send`)
struct PostgreSQLAddress {
  private let bytes: UnsafeRawBufferPointer
  private let prefixLength: Int
  private let isNetwork: Bool

  private static let version4: UInt8 = 2
  private static let version6: UInt8 = 3

  /// Reads the header: family, prefix length, whether it is a `cidr`, number of bytes; nil when the
  /// value is damaged.
  init?(_ cell: PostgreSQLCell) {
    guard cell.bytes.count >= 4 else { return nil }
    let length = cell.bytes[0] == Self.version4 ? 4 : 16
    guard cell.bytes[0] == Self.version4 || cell.bytes[0] == Self.version6,
      cell.bytes[3] == UInt8(length), cell.bytes.count == 4 + length
    else { return nil }
    bytes = UnsafeRawBufferPointer(rebasing: cell.bytes[4...])
    prefixLength = Int(cell.bytes[1])
    isNetwork = cell.type == PostgreSQLTypeID.cidr
  }

  /// `10.0.0.1`, `10.0.0.0/8`, `2001:db8::1`: the prefix length of a single host is left out, unless
  /// the column is a `cidr`.
  var text: String {
    let address = bytes.count == 4 ? Self.version4Text(bytes[...]) : version6Text
    let isHost = prefixLength == bytes.count * 8
    return isHost && !isNetwork ? address : "\(address)/\(prefixLength)"
  }

  private static func version4Text(_ bytes: Slice<UnsafeRawBufferPointer>) -> String {
    bytes.map { String($0) }.joined(separator: ".")
  }

  /// The longest row of two zero groups or more is left out; addresses of version 4 keep their form.
  private var version6Text: String {
    let groups = (0..<8).map { UInt16(bytes[$0 * 2]) << 8 | UInt16(bytes[$0 * 2 + 1]) }
    let zeros = Self.longestZeros(groups)
    var text = ""
    var index = 0
    while index < groups.count {
      if index == zeros.lowerBound, zeros.count > 1 {
        text += "::"
        index = zeros.upperBound
        continue
      }
      if !text.isEmpty, !text.hasSuffix("::") { text += ":" }
      if index == 6, zeros.lowerBound == 0, Self.containsVersion4(zeros, groups) {
        return text + Self.version4Text(bytes[12...])
      }
      text += String(groups[index], radix: 16)
      index += 1
    }
    return text
  }

  private static func containsVersion4(_ zeros: Range<Int>, _ groups: [UInt16]) -> Bool {
    zeros.count == 6 || (zeros.count == 5 && groups[5] == 0xFFFF)
  }

  private static func longestZeros(_ groups: [UInt16]) -> Range<Int> {
    var longest = 0..<0
    var start = 0
    for (index, group) in groups.enumerated() {
      if group != 0 { start = index + 1 }
      if index + 1 - start > longest.count { longest = start..<index + 1 }
    }
    return longest
  }
}
