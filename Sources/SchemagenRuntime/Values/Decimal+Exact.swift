import Foundation

extension Decimal {
  /// Reads a number without rounding: a sign, digits, a point and an exponent, all but digits
  /// optional.
  ///
  /// `Decimal(string:)` also takes text that only begins with a number, and cuts long numbers.
  ///
  /// - Returns: nil when the text is no number, or has more digits than a `Decimal` holds.
  init?(exactly text: some Collection<UInt8>) {
    var rest = text[...]
    var isNegative = false
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      rest = rest.dropFirst()
    }
    var mantissa = DecimalMantissa()
    var exponent = 0
    var zeros = 0
    var hasPoint = false
    var hasDigits = false
    while let byte = rest.first {
      if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        hasDigits = true
        if hasPoint { exponent -= 1 }
        // Zeros at the end need no place in the mantissa.
        if byte == UInt8(ascii: "0") {
          zeros += 1
        } else {
          guard mantissa.append(zeros: zeros, digit: byte - UInt8(ascii: "0")) else { return nil }
          zeros = 0
        }
      } else {
        break
      }
      rest = rest.dropFirst()
    }
    guard hasDigits, let power = Self.exponent(rest) else { return nil }
    guard let value = mantissa.decimal(exponent: exponent + zeros + power, isNegative: isNegative)
    else { return nil }
    self = value
  }

  /// The number after `e`, 0 without one; nil for anything else.
  private static func exponent(_ text: some Collection<UInt8>) -> Int? {
    guard let mark = text.first else { return 0 }
    guard mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") else { return nil }
    return Int32(String(decoding: text.dropFirst(), as: UTF8.self)).map(Int.init)
  }
}
