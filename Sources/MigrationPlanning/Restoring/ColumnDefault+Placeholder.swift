import DatabaseSchema
import DatabaseTypes

extension ColumnDefault {
  /// A placeholder for rows that lost their value; `nil` if the type has no placeholder.
  ///
  /// - Parameters:
  ///   - type: The column's type.
  ///   - types: What the database knows of it.
  ///   - labels: The labels of each enum.
  static func placeholder(
    for type: ColumnType, types: any TypeRules, labels: [QualifiedName: [String]]
  ) -> ColumnDefault? {
    if type.isList { return .list([]) }
    return switch types.family(of: type) {
    case .other: nil
    case .enumeration: type.enumeration.flatMap { labels[$0]?.first }.map { .label($0) }
    case .text, .document: .text("")
    case .uuid: .text("00000000-0000-0000-0000-000000000000")
    case .network: .text("0.0.0.0")
    case .bits: .text(String(repeating: "0", count: bits(of: type)))
    case .boolean: .boolean(false)
    case .integer, .fraction, .money: .number("0")
    case .instant, .localTime: .text("1970-01-01 00:00:00.000")
    case .date: .text("1970-01-01")
    case .timeOfDay: .text("00:00:00")
    case .json: .text("{}")
    case .bytes: .bytes("")
    }
  }

  /// `bit(n)` takes exactly so many, `varbit(n)` takes none as well:
  /// <https://www.postgresql.org/docs/current/datatype-bit.html>.
  private static func bits(of type: ColumnType) -> Int {
    type.name == .bit ? min(max(type.arguments.first ?? 1, 1), 1_000) : 0
  }
}
