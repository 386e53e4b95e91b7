import SchemaDiagnostics
import SchemaSyntax

extension NameResolver {
  mutating func checkReserved(_ name: Name, kind: String) {
    guard ReservedNames.contain(name.text) else { return }
    bag.error(
      .reservedName, "`\(name.text)` is reserved and cannot be the name of this \(kind).",
      at: name.span,
      help: "Choose another name; `@@map(\"\(name.text)\")` keeps the name in the database.")
  }

  /// Names go into messages, file names and SQL, so their length is limited.
  mutating func isTooLong(_ name: Name, kind: String) -> Bool {
    guard name.text.utf8.count > Self.longestName else { return false }
    reportIdentifier(
      name,
      "This \(kind) name has \(name.text.utf8.count) bytes; the limit is \(Self.longestName).")
    return true
  }

  private static let longestName = 1_000

  mutating func checkIdentifier(_ name: Name, of kind: String) {
    if name.text.utf8.contains(UInt8(ascii: "-")) {
      reportIdentifier(name, "The character `-` is not allowed in \(kind) names.")
    }
    guard let first = name.text.utf8.first else { return }
    let isLetter = (UInt8(ascii: "A")...UInt8(ascii: "z")).contains(first)
    if !isLetter, name.text.unicodeScalars.first?.properties.numericType != nil {
      reportIdentifier(name, "Names of \(kind)s cannot start with a number.")
    }
  }

  private mutating func reportIdentifier(_ name: Name, _ message: String) {
    bag.error(
      .invalidName, message, at: name.span,
      help: "Use letters, digits and `_`; `@map` or `@@map` sets the name in the database.")
  }
}
