import Foundation

/// The 128 bits of digits that a `Decimal` has.
struct DecimalMantissa {
  private var high: UInt64 = 0
  private var low: UInt64 = 0

  /// Multiplies by `scale` and adds `digits`; returns false without a change on overflow.
  mutating func append(_ digits: UInt64, scale: UInt64) -> Bool {
    let (carry, product) = low.multipliedFullWidth(by: scale)
    let (upper, overflow) = high.multipliedReportingOverflow(by: scale)
    let (newLow, lowCarry) = product.addingReportingOverflow(digits)
    let (sum, sumOverflow) = upper.addingReportingOverflow(carry)
    let (newHigh, highOverflow) = sum.addingReportingOverflow(lowCarry ? 1 : 0)
    guard !overflow, !sumOverflow, !highOverflow else { return false }
    high = newHigh
    low = newLow
    return true
  }

  /// Multiplies by a power of ten and appends a digit; returns false on overflow.
  mutating func append(zeros: Int, digit: UInt8) -> Bool {
    guard high != 0 || low != 0 else { return append(UInt64(digit), scale: 10) }
    for _ in 0..<zeros {
      guard append(0, scale: 10) else { return false }
    }
    return append(UInt64(digit), scale: 10)
  }

  /// Divides by ten as long as the remainder is zero, and returns how often.
  mutating func removeTrailingZeros() -> Int {
    guard high != 0 || low != 0 else { return 0 }
    var count = 0
    while true {
      let (newHigh, highRest) = high.quotientAndRemainder(dividingBy: 10)
      let (newLow, lowRest) = UInt64(10).dividingFullWidth((highRest, low))
      guard lowRest == 0 else { return count }
      high = newHigh
      low = newLow
      count += 1
    }
  }

  /// The number with this mantissa, nil when its power of ten is out of range.
  func decimal(exponent: Int, isNegative: Bool) -> Decimal? {
    guard high != 0 || low != 0 else { return Decimal.zero }
    var mantissa = self
    var exponent = exponent
    while exponent > 127 {
      guard mantissa.append(0, scale: 10) else { return nil }
      exponent -= 1
    }
    guard exponent >= -128 else { return nil }
    return Decimal(
      sign: isNegative ? .minus : .plus, exponent: exponent, significand: mantissa.significand)
  }

  /// The digits as a whole number; nothing is rounded, because `Decimal` has 128 bits too.
  private var significand: Decimal {
    guard high != 0 else { return Decimal(low) }
    return Decimal(high) * (Decimal(UInt64.max) + 1) + Decimal(low)
  }
}
