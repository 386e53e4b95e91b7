import DatabaseSchema
import DatabaseTypes
import DialectTypes
import MigrationPlanning

/// Values for existing rows of required columns.
enum WalkedFill {
  /// Whether a question about a field is answered.
  static func answers(_ name: String) -> Bool { name.utf8.count.isMultiple(of: 2) }

  /// Whether a schema has a column.
  static func exists(_ path: ObjectPath, in schema: DatabaseSchema) -> Bool {
    schema.tables.contains { table in
      table.displayName == path.owner
        && table.columns.contains { ($0.field ?? $0.name) == path.member }
    }
  }

  /// A value of the type of the column that a question is about, for every other name.
  static func answer(_ question: Decision, in schema: DatabaseSchema) -> FillAnswer? {
    let path = question.subject
    guard answers(path.member ?? ""),
      let table = schema.tables.first(where: { $0.displayName == path.owner }),
      let column = table.columns.first(where: { ($0.field ?? $0.name) == path.member }),
      let text = text(of: column.type, in: schema)
    else { return nil }
    return FillAnswer(path, .value(text))
  }

  private static func text(of type: ColumnType, in schema: DatabaseSchema) -> String? {
    if type.isList { return "[]" }
    switch schema.dialect.types.family(of: type) {
    case .text: return type.arguments.isEmpty ? "it's filled" : "f"
    case .integer: return "7"
    case .fraction: return "1.5"
    case .boolean: return "true"
    case .instant, .localTime: return "2026-01-02T03:04:05Z"
    case .date: return "2026-01-02"
    case .timeOfDay: return "09:30:00"
    case .json: return "{\"filled\": [1, null]}"
    case .bytes: return "AQI="
    case .uuid: return "6F9619FF-8B86-D011-B42D-00C04FC964FF"
    case .enumeration:
      return schema.enums.first { $0.name == type.enumeration }?.values.first?.name
    case .money, .network, .bits, .document, .other: return nil
    }
  }
}
