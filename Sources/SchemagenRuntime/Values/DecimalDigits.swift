import Foundation

/// How many digits a decimal number needs.
struct DecimalDigits: Equatable {
  /// Digits before the point, without leading zeros.
  var integerCount: Int
  /// Digits after the point, without trailing zeros.
  var fractionCount: Int
  /// Digits from the first to the last that is not zero.
  var significantCount: Int

  init(_ number: Decimal) {
    self.init(text: number.description.utf8)
  }

  /// Counts the digits of plain decimal notation: an optional sign, digits, an optional point.
  init(text: some Sequence<UInt8>) {
    integerCount = 0
    fractionCount = 0
    var position = 0
    var pointPosition: Int?
    var first: Int?
    var last = -1
    for byte in text {
      if byte == UInt8(ascii: ".") {
        pointPosition = position
      } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        if byte != UInt8(ascii: "0") {
          first = first ?? position
          last = position
        }
        position += 1
      }
    }
    let point = pointPosition ?? position
    guard let first else {
      significantCount = 0
      return
    }
    significantCount = last - first + 1
    integerCount = max(0, point - first)
    fractionCount = max(0, last + 1 - point)
  }
}
