import DatabaseTypes
import SchemaDiagnostics
import SchemaSyntax

/// The functions that `@default` knows for every database; the raw value is the word.
enum DefaultFunction: String, CaseIterable {
  case autoincrement, cuid, dbgenerated, nanoid, now, ulid, uuid

  /// The types of fields that can have it; all for `dbgenerated`.
  var types: [ScalarType] {
    switch self {
    case .autoincrement: [.int, .bigInt]
    case .cuid, .nanoid, .ulid, .uuid: [.string]
    case .now: [.dateTime]
    case .dbgenerated: ScalarType.allCases
    }
  }

  /// What such functions are called elsewhere.
  private static let foreignNames = [
    "auto_increment": "autoincrement", "current_timestamp": "now", "gen_random_uuid": "uuid",
    "guid": "uuid", "identity": "autoincrement", "increment": "autoincrement",
    "nextval": "autoincrement", "random_uuid": "uuid", "raw": "dbgenerated",
    "serial": "autoincrement", "sql": "dbgenerated", "today": "now", "uuidv4": "uuid",
  ]

  /// The function that was meant by a word without parentheses, or by a call in quotes.
  ///
  /// - Parameters:
  ///   - word: The word as it is written: `autoincrement`, `NOW`, `CURRENT_TIMESTAMP`.
  ///   - type: The type of the field.
  ///   - excluded: Functions that are not valid there.
  ///   - isExact: Whether a misspelling is not enough.
  static func meant(
    by word: String, on type: ScalarType, besides excluded: [DefaultFunction] = [],
    isExact: Bool = false
  ) -> DefaultFunction? {
    let known = allCases.filter {
      $0 != .dbgenerated && !excluded.contains($0) && $0.types.contains(type)
    }
    let bare = (word.hasSuffix("()") ? String(word.dropLast(2)) : word).lowercased()
    let name = foreignNames[bare] ?? bare
    if let exact = known.first(where: { $0.rawValue == name }) { return exact }
    if isExact { return nil }
    return Suggestion.closest(to: name, in: known.map(\.rawValue)).flatMap(Self.init)
  }

  /// What may have been meant by a function that does not exist.
  ///
  /// - Parameters:
  ///   - function: The function's name as it is written.
  ///   - excluded: Functions that are not valid there.
  static func misspelling(_ function: Name, besides excluded: [DefaultFunction] = []) -> Misspelling
  {
    let known = allCases.filter { !excluded.contains($0) }.map(\.rawValue)
    if let meant = foreignNames[function.text.lowercased()], known.contains(meant) {
      return Misspelling(function, meant: meant)
    }
    return Misspelling(
      function, known: known,
      otherwise: Misspelling.list("The functions are", known.map { "\($0)()" }))
  }
}
