import Foundation

extension Decimal {
  /// The number with at most 15 digits that was meant, where this one is what became of it on its way
  /// through a `Double`; else this number.
  ///
  /// Foundation makes the literal `19.99` by way of a `Double`, as 19.98999999999999488. A `Double`
  /// keeps every number of 15 digits apart. Foundation does not far below 1; of the numbers that
  /// become the same one, the shortest is taken.
  var withoutConversionNoise: Decimal {
    guard let rounded = RoundedDecimal(self) else { return self }
    // The conversion multiplies or divides by 10 up to 150 times, each time rounding the last bit.
    for distance in 0...20 as ClosedRange<Int64> {
      for digits in distance == 0
        ? [rounded.digits] : [rounded.digits + distance, rounded.digits - distance]
      where rounded.becomes(magnitude, digits) {
        let meant = rounded.shortest(near: digits, of: magnitude)
        return Decimal(sign: sign, exponent: rounded.exponent, significand: Decimal(meant))
      }
    }
    return self
  }
}

/// A number that may come from a `Double`, rounded to 15 digits.
private struct RoundedDecimal {
  /// The first 15 digits as a whole number.
  let digits: Int64
  /// The power of ten that makes the number of them.
  let exponent: Int

  /// The conversion from a `Double` leaves 16 to 20 digits; a number of another length is no result
  /// of it.
  init?(_ number: Decimal) {
    guard number.isFinite else { return nil }
    let text = number.magnitude.description
    let length = DecimalDigits(text: text.utf8).significantCount
    guard length > 15, length <= 20 else { return nil }
    let whole = text.prefix { $0 != "." }
    let all = whole + text.dropFirst(whole.count + 1)
    let zeros = all.prefix { $0 == "0" }.count
    guard let digits = Int64(all.dropFirst(zeros).prefix(15)) else { return nil }
    let roundsUp = all.dropFirst(zeros + 15).first.map { $0 >= "5" } ?? false
    self.digits = roundsUp ? digits + 1 : digits
    exponent = whole.count - zeros - 15
    guard (-128...127).contains(exponent) else { return nil }
  }

  /// Whether the number with these digits becomes another one on its way through a `Double`.
  func becomes(_ number: Decimal, _ digits: Int64) -> Bool {
    guard let double = Double("\(digits)e\(exponent)"), double.isFinite else { return false }
    return Decimal(double) == number
  }

  /// The digits with the most zeros at the end, of all that become the same number.
  func shortest(near digits: Int64, of number: Decimal) -> Int64 {
    var best = digits
    for step in [1, -1] as [Int64] {
      var next = digits + step
      while becomes(number, next) {
        if Self.zeros(next) > Self.zeros(best) { best = next }
        next += step
      }
    }
    return best
  }

  private static func zeros(_ digits: Int64) -> Int {
    var (count, rest) = (0, digits)
    while rest != 0, rest.isMultiple(of: 10) { (count, rest) = (count + 1, rest / 10) }
    return count
  }
}
