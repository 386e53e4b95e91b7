/// An operator class that has a word in the schema language (`ops: JsonbPathOps`).
///
/// The classes of PostgreSQL that come with it:
/// <https://www.postgresql.org/docs/current/brin-builtin-opclasses.html>,
/// <https://www.postgresql.org/docs/current/gin-builtin-opclasses.html>,
/// <https://www.postgresql.org/docs/current/gist-builtin-opclasses.html>,
/// <https://www.postgresql.org/docs/current/spgist-builtin-opclasses.html>.
struct OperatorClass: Sendable {
  /// What a field must be for the class to fit.
  enum Operand: Sendable {
    /// A list of anything.
    case array
    /// A scalar type; the native type is one of some, or none where that means one of them.
    case scalar(ScalarType, native: [String], orNone: Bool)
    /// Any scalar type with one of these native types.
    case native([String])
  }

  /// The word in the schema.
  let name: String
  /// The name in SQL.
  let sql: String
  /// The index types that have it.
  let methods: [Index.Method]
  let operand: Operand

  /// The class of a word.
  static func named(_ name: String) -> OperatorClass? { byName[name] }

  /// All words, sorted.
  static let names = byName.keys.sorted()

  private static let byName = Dictionary(
    (inverted + brin).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
}
