extension SQLTokenizer {
  /// Reads a number with the letters behind it: the `e` of `1e'` starts no string.
  mutating func readNumber(startingWith first: UInt8) -> Bool {
    let isFraction = first == UInt8(ascii: ".") && (byte(1)?.isDigit ?? false)
    guard first.isDigit || isFraction else { return false }
    if !isFraction {
      skipDigits()
      // `1..2` is a range of two whole numbers.
      if byte() == UInt8(ascii: "."), byte(1) != UInt8(ascii: ".") { advance() }
    } else {
      advance()
    }
    skipDigits()
    if let mark = byte(), mark.lowercased == UInt8(ascii: "e"), hasSignedExponent {
      advance(by: 2)
    }
    advance(while: \.continuesWord)
    return true
  }

  private mutating func skipDigits() {
    advance { $0.isDigit || $0 == UInt8(ascii: "_") }
  }

  private var hasSignedExponent: Bool {
    (byte(1) == UInt8(ascii: "+") || byte(1) == UInt8(ascii: "-")) && (byte(2)?.isDigit ?? false)
  }

  /// Reads a parameter, or signs that only begin like one; `nil` if neither starts here.
  mutating func readParameter(startingWith first: UInt8) -> SQLToken.Kind? {
    if rules.hasNamedParameters { return readNamedParameter(startingWith: first) }
    guard first == UInt8(ascii: "$"), byte(1)?.isDigit ?? false else { return nil }
    advance()
    advance(while: \.isDigit)
    return .parameter
  }

  private mutating func readNamedParameter(startingWith first: UInt8) -> SQLToken.Kind? {
    switch first {
    case UInt8(ascii: "?"):
      advance()
      advance(while: \.isDigit)
      return .parameter
    case UInt8(ascii: "$"), UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "#"):
      advance()
      return readParameterName() ? .parameter : .symbol
    default: return nil
    }
  }

  /// A name as Tcl writes it: `a`, `a::b`, `a(b)`.
  private mutating func readParameterName() -> Bool {
    var hasLetters = false
    while let next = byte() {
      if next.continuesWord {
        hasLetters = true
        advance()
      } else if isNext("::") {
        advance(by: 2)
      } else if next == UInt8(ascii: "("), hasLetters {
        advance { !$0.isSpace && $0 != UInt8(ascii: ")") }
        if byte() == UInt8(ascii: ")") { advance() }
        return true
      } else {
        break
      }
    }
    return hasLetters
  }

  /// Reads a parenthesis, a semicolon, an operator, or a byte that means nothing.
  mutating func readSymbol(startingWith first: UInt8) -> SQLToken.Kind {
    switch first {
    case UInt8(ascii: ";"):
      advance()
      return .semicolon
    case UInt8(ascii: "("):
      advance()
      return .openingParenthesis
    case UInt8(ascii: ")"):
      advance()
      return .closingParenthesis
    default:
      if rules.hasNamedParameters { readListedOperator() } else { readOperator() }
      return .symbol
    }
  }

  private mutating func readListedOperator() {
    if isNext("->>") { return advance(by: 3) }
    let pairs: [StaticString] = ["->", "||", "<<", ">>", "<=", ">=", "<>", "==", "!="]
    advance(by: pairs.contains(where: isNext) ? 2 : 1)
  }

  /// <https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-OPERATORS>.
  private mutating func readOperator() {
    if position < singleSignsEnd { return advance() }
    if isNext("::") || isNext(":=") || isNext("..") { return advance(by: 2) }
    let start = position
    var lastEnd = start
    var mayEndInSign = false
    while let next = byte(), Self.operatorBytes.contains(next), !startsComment {
      advance()
      if next != UInt8(ascii: "+"), next != UInt8(ascii: "-") { lastEnd = position }
      if Self.bytesBeforeSigns.contains(next) { mayEndInSign = true }
    }
    if position == start { return advance() }
    if mayEndInSign { return }
    singleSignsEnd = position
    position = Swift.max(lastEnd, start + 1)
  }

  private static let operatorBytes = Set("+-*/<>=~!@#%^&|`?".utf8)
  /// With one of these an operator may end in `+` or `-`.
  private static let bytesBeforeSigns = Set("~!@#%^&|`?".utf8)
}
