/// A statement, or a part of one, that the baseline does not have.
package struct LeftOutStatement: Sendable {
  package let place: StatementPlace
  package let sql: String
  /// Why, as the end of a sentence.
  package let reason: String

  /// The beginning of the statement on one line.
  package var excerpt: String {
    let line = sql.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > Self.excerptLength
      ? line.prefix(Self.excerptLength - 1) + "…" : line
  }

  private static let excerptLength = 60
}
