public import Foundation

/// A number of a JSON text, stored as written and compared by value.
public struct JSONNumber: Sendable {
  /// The number as JSON writes it.
  public let literal: String

  /// Wraps a number that a parser has found to be well-formed.
  init(validated literal: String) {
    self.literal = literal
  }

  /// Creates an integer.
  ///
  /// - Parameter value: The integer.
  public init(_ value: some BinaryInteger) {
    literal = String(value)
  }

  /// Creates a floating-point number; nil for infinities and NaN, which JSON does not have.
  ///
  /// - Parameter value: The number.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    literal = value.description
  }

  /// Creates a decimal number; nil for NaN, which JSON does not have.
  ///
  /// - Parameter value: The number.
  public init?(_ value: Decimal) {
    guard !value.isNaN else { return nil }
    literal = value.description
  }

  /// The number as an `Int`; nil when it is not an integer in that range.
  public var int: Int? { Int(literal) ?? double.flatMap(Int.init(exactly:)) }

  /// The nearest `Double`.
  public var double: Double? { Double(literal) }

  /// The number as a `Decimal`, nil when it has too many digits.
  public var decimal: Decimal? { Decimal(exactly: literal.utf8) }
}

extension JSONNumber: Hashable {
  /// Whether both are the same number, however they are written.
  public static func == (left: JSONNumber, right: JSONNumber) -> Bool {
    left.literal == right.literal || left.canonical == right.canonical
  }

  /// Hashes the number, so that equal ones have one hash.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(canonical)
  }

  /// Sign, significant digits and power of ten: the same for `1`, `1.0` and `10e-1`.
  private var canonical: String {
    let parts = literal.split(whereSeparator: { $0 == "e" || $0 == "E" })
    // An exponent that long makes a number equal only to itself.
    guard var exponent = parts.count > 1 ? Int32(parts[1]).map(Int.init) : 0 else {
      return literal
    }
    var digits: [Character] = []
    var isNegative = false
    var isFraction = false
    for character in parts.first ?? "" {
      switch character {
      case "-": isNegative = true
      case ".": isFraction = true
      default:
        if isFraction { exponent -= 1 }
        digits.append(character)
      }
    }
    while digits.last == "0" {
      digits.removeLast()
      exponent += 1
    }
    let significant = digits.drop { $0 == "0" }
    if significant.isEmpty { return "0" }
    return (isNegative ? "-" : "") + String(significant) + "e\(exponent)"
  }
}
