import DatabaseTypes

/// Knows whether the text of a literal is a value of a scalar type.
enum LiteralFormat {
  /// What is wrong with a literal, and how it should look.
  struct Problem {
    let message: String
    let help: String?
  }

  /// What is wrong with a value, if anything.
  ///
  /// - Parameters:
  ///   - kind: The value.
  ///   - scalar: The type of its field.
  ///   - storage: How its native type is stored; `nil` without one.
  static func problem(
    _ kind: DefaultValue.Kind, of scalar: ScalarType, storage: SwiftStorage? = nil
  ) -> Problem? {
    switch (scalar, kind) {
    case (.int, .number(let text)), (.bigInt, .number(let text)):
      Int64(text) == nil ? integerProblem(text) : nil
    case (.float, .number(let text)), (.decimal, .number(let text)):
      isDecimal(text)
        ? nil : Problem(message: "`\(text)` is not a number.", help: "Write it like `12.50`.")
    case (.dateTime, .string(let text)):
      DateTimeFormat(storage).problem(text)
    case (.bytes, .string(let text)):
      isBase64(text)
        ? nil
        : Problem(message: "\"\(text)\" is not Base64.", help: "Write bytes like `\"aGVsbG8=\"`.")
    case (.json, .string(let text)):
      JSONFormat.isValid(text)
        ? nil
        : Problem(
          message: "\"\(text)\" is not JSON.",
          help: "A JSON string has its own quotes: `\"\\\"text\\\"\"`.")
    default: nil
    }
  }

  private static func integerProblem(_ text: String) -> Problem {
    Problem(
      message: "`\(text)` is not a 64-bit whole number.",
      help: text.utf8.contains(UInt8(ascii: "."))
        ? "For fractions use `Float` or `Decimal`." : "For larger numbers use `Decimal`.")
  }

  /// `-12.50` or `1.5e-3`.
  private static func isDecimal(_ text: String) -> Bool {
    var rest = Array(text.utf8)[...]
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    let whole = takeDigits(&rest)
    var fraction = 0
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      fraction = takeDigits(&rest)
    }
    guard whole + fraction > 0 else { return false }
    if let letter = rest.first, letter | 0x20 == UInt8(ascii: "e") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
      guard takeDigits(&rest) > 0 else { return false }
    }
    return rest.isEmpty
  }

  private static func takeDigits(_ bytes: inout ArraySlice<UInt8>) -> Int {
    let digits = bytes.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    bytes = bytes.dropFirst(digits.count)
    return digits.count
  }

  private static func isBase64(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let padding = bytes.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    guard bytes.count % 4 == 0, padding <= 2 else { return false }
    return bytes.dropLast(padding).allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"):
        true
      default: false
      }
    }
  }
}
