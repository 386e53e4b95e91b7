/// A string, a quoted name or a comment that goes on to the end of a script.
package struct UnterminatedSQL: Error, Equatable, Sendable, CustomStringConvertible {
  /// The line on which it starts, from 1.
  package let line: Int
  private let subject: String

  /// Describes the last token of a script.
  init(_ token: SQLToken, line: Int) {
    self.line = line
    subject =
      switch token.kind {
      case .quotedIdentifier: "quoted name"
      case .comment: "comment"
      case .string where token.bytes.first == UInt8(ascii: "$"): Self.dollarQuote(token)
      case .string, .bits, .space, .word, .number, .parameter, .semicolon, .openingParenthesis,
        .closingParenthesis, .symbol:
        "string"
      }
  }

  package var description: String { "The \(subject) that starts here never ends." }

  private static func dollarQuote(_ token: SQLToken) -> String {
    let tag = token.bytes.dropFirst().prefix { $0 != UInt8(ascii: "$") }
    return "text quoted by $\(String(decoding: tag, as: UTF8.self))$"
  }
}
