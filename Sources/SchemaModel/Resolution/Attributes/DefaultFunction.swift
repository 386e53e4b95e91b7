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

  /// All functions in words, but for some.
  static func names(besides excluded: [DefaultFunction] = []) -> String {
    allCases.filter { !excluded.contains($0) }.map { "`\($0.rawValue)()`" }.joined(separator: ", ")
  }
}
