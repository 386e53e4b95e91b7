/// Reads what a string or a quoted identifier says: doubled quotes once, escapes as what they mean.
struct QuotedTextReader {
  var rest: ArraySlice<UInt8>
  var text: [UInt8] = []
  /// The first half of a surrogate pair.
  var highSurrogate: UInt32?

  /// Starts at the beginning of a token.
  init(_ bytes: ArraySlice<UInt8>) {
    rest = bytes
  }

  /// The whole text.
  mutating func read() -> String {
    if rest.first == UInt8(ascii: "$") { return readDollarQuote() }
    let prefix = rest.prefix { $0.startsWord || $0 == UInt8(ascii: "&") }
    rest = rest.dropFirst(prefix.count)
    let hasEscapes = prefix.first?.lowercased == UInt8(ascii: "e")
    repeat { readPart(hasEscapes: hasEscapes) } while skipToContinuation()
    if prefix.first?.lowercased == UInt8(ascii: "u") { decodeUnicode() }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func readDollarQuote() -> String {
    guard let second = rest.dropFirst().firstIndex(of: UInt8(ascii: "$")) else { return "" }
    let tag = rest[...second]
    var inner = rest[(second + 1)...]
    if inner.count >= tag.count, inner.suffix(tag.count).elementsEqual(tag) {
      inner = inner.dropLast(tag.count)
    }
    return String(decoding: inner, as: UTF8.self)
  }

  /// From an opening quote to the closing one.
  private mutating func readPart(hasEscapes: Bool) {
    guard let opening = rest.popFirst() else { return }
    let closing = opening == UInt8(ascii: "[") ? UInt8(ascii: "]") : opening
    while let next = rest.popFirst() {
      if next == closing {
        guard opening == closing, rest.first == closing else { return }
        rest = rest.dropFirst()
        text.append(closing)
      } else if hasEscapes, next == UInt8(ascii: "\\") {
        readEscape()
      } else {
        text.append(next)
      }
    }
  }

  /// Goes to the next quote outside of comments, unless a `UESCAPE` comes first.
  private mutating func skipToContinuation() -> Bool {
    while let next = rest.first {
      if next == UInt8(ascii: "-") {
        rest = rest.drop { !$0.isLineEnd }
      } else if next.isSpace {
        rest = rest.dropFirst()
      } else {
        return next == UInt8(ascii: "'")
      }
    }
    return false
  }
}
