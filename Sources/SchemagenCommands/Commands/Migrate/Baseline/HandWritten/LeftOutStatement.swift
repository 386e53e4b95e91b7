/// A statement, or a part of one, that the baseline does not have.
struct LeftOutStatement {
  let place: StatementPlace
  let sql: String
  /// Why, as the end of a sentence.
  let reason: String

  /// The beginning of the statement on one line.
  var excerpt: String {
    let line = sql.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > Self.excerptLength
      ? line.prefix(Self.excerptLength - 1) + "…" : line
  }

  private static let excerptLength = 60
}
