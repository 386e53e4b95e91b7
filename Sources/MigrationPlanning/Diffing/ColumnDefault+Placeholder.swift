import DatabaseChanges
import DatabaseSchema

extension ColumnDefault {
  /// A value that says nothing, for rows whose own value is gone; `nil` where there is none.
  ///
  /// - Parameters:
  ///   - type: The column's type.
  ///   - labels: The labels of each enum.
  static func placeholder(
    for type: ColumnType, labels: [QualifiedName: [String]]
  ) -> ColumnDefault? {
    if type.isList { return nil }
    switch type.base {
    case .other: return nil
    case .enumeration(let name): return labels[name]?.first.map { .label($0) }
    case .builtIn(let name, let arguments):
      return placeholder(for: name, size: arguments.first)
    }
  }

  private static func placeholder(for name: TypeName, size: Int?) -> ColumnDefault {
    switch name {
    case .text, .varchar, .char, .citext, .xml, .varbit: .text("")
    case .uuid: .text("00000000-0000-0000-0000-000000000000")
    case .inet: .text("0.0.0.0")
    case .bit: .text(String(repeating: "0", count: min(max(size ?? 1, 1), 1_000)))
    case .boolean: .boolean(false)
    case .smallint, .integer, .bigint, .oid, .real, .doublePrecision, .decimal, .money:
      .number("0")
    case .timestamp, .timestamptz, .datetime: .text("1970-01-01 00:00:00.000")
    case .date: .text("1970-01-01")
    case .time, .timetz: .text("00:00:00")
    case .json, .jsonb: .text("{}")
    case .bytea, .blob: .bytes("")
    }
  }
}
