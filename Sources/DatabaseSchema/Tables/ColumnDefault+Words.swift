extension ColumnDefault {
  /// The default as messages show it, in SQL where that is short.
  package var words: String {
    switch self {
    case .text(let text), .label(let text): "'\(text)'"
    case .number(let digits): digits
    case .boolean(let value): value ? "true" : "false"
    case .bytes(let digits): "x'\(digits)'"
    case .list(let elements): "[\(elements.map(\.words).joined(separator: ", "))]"
    case .currentTimestamp: "the current time"
    case .expression(let text): text
    case .autoincrement: "the next number"
    case .unknown: "the default"
    }
  }
}
