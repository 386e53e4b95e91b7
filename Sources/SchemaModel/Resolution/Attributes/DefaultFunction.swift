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

  /// What may have been meant by a function that does not exist.
  ///
  /// - Parameters:
  ///   - function: The function's name as it is written.
  ///   - excluded: Functions that cannot stand there.
  static func misspelling(_ function: Name, besides excluded: [DefaultFunction] = []) -> Misspelling
  {
    let known = allCases.filter { !excluded.contains($0) }.map(\.rawValue)
    return Misspelling(
      function, known: known,
      otherwise: Misspelling.list("Functions here are", known.map { "\($0)()" }))
  }
}
