import Foundation

/// The binary form of `numeric`: a sign and groups of four decimal digits.
///
/// <https://github.com/postgres/postgres/blob/master/src/backend/utils/adt/numeric.c>
/// (`numeric_send`)
extension PostgreSQLCell {
  private static let headerLength = 8
  private static let notANumber: UInt16 = 0xC000
  private static let negative: UInt16 = 0x4000

  /// The value as a decimal number; nil when it is not one, or has more digits than `Decimal`.
  var decimal: Decimal? {
    guard type == PostgreSQLTypeID.numeric else {
      return integer.map { Decimal($0) }
    }
    guard let (groups, weight, sign) = numericHeader else { return nil }
    if sign == Self.notANumber { return Decimal.nan }
    guard sign == 0 || sign == Self.negative else { return nil }
    var mantissa = DecimalMantissa()
    var exponent = (weight - groups + 1) * 4
    for group in 0..<groups {
      guard
        mantissa.append(UInt64(load(UInt16.self, at: Self.headerLength + group * 2)), scale: 10_000)
      else { return longDecimal }
    }
    exponent += mantissa.removeTrailingZeros()
    return mantissa.decimal(exponent: exponent, isNegative: sign == Self.negative)
  }

  /// Handles a number whose last group does not fit as a whole, but without its trailing zeros.
  private var longDecimal: Decimal? {
    numericText.flatMap { Decimal(exactly: $0.utf8) }
  }

  /// The number in plain decimal notation, nil for a damaged value.
  var numericText: String? {
    guard type == PostgreSQLTypeID.numeric, let (groups, weight, sign) = numericHeader else {
      return nil
    }
    switch sign {
    case Self.notANumber: return "nan"
    case 0xD000: return "inf"
    case 0xF000: return "-inf"
    default: break
    }
    let digits = (0..<groups).map { load(UInt16.self, at: Self.headerLength + $0 * 2) }
    var text = sign == Self.negative ? "-" : ""
    for place in stride(from: max(weight, 0), through: min(weight - groups + 1, 0), by: -1) {
      let index = weight - place
      let group = String(digits.indices.contains(index) ? digits[index] : 0)
      text += String(repeating: "0", count: max(0, 4 - group.count)) + group
      if place == 0 { text += "." }
    }
    return text + "0"
  }

  private var numericHeader: (groups: Int, weight: Int, sign: UInt16)? {
    guard bytes.count >= Self.headerLength else { return nil }
    let groups = Int(load(UInt16.self))
    guard bytes.count == Self.headerLength + groups * 2 else { return nil }
    return (groups, Int(load(Int16.self, at: 2)), load(UInt16.self, at: 4))
  }
}
