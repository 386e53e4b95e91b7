import DatabaseSchema
import DatabaseTypes

/// What PostgreSQL keeps of a declaration that can be written in several ways.
///
/// A schema that was lowered and one that was read are equal in this form, apart from the texts of
/// expressions, the versions of extensions and what only a schema names. It is its own stored form.
enum StoredForm {
  /// A schema in the form that the catalogs would give back.
  static func of(_ schema: DatabaseSchema) -> DatabaseSchema {
    var result = schema
    for place in schema.tables.indices {
      // What is kept as it is must not be copied: that is nearly everything.
      if let table = changed(schema.tables[place]) { result.tables[place] = table }
    }
    return result
  }

  /// A table in that form; nil where it has it.
  private static func changed(_ table: Table) -> Table? {
    var result: Table?
    for (place, column) in table.columns.enumerated() {
      let type = stored(column.type)
      let value = column.defaultValue.map { stored($0, for: type) }
      if type == column.type, value == column.defaultValue { continue }
      result = result ?? table
      result?.columns[place].type = type
      result?.columns[place].defaultValue = value
    }
    for (place, index) in table.indexes.enumerated() {
      for (key, column) in index.columns.enumerated() {
        guard let name = column.operatorClass, isDefault(name, of: index.method) else { continue }
        result = result ?? table
        result?.indexes[place].columns[key].operatorClass = nil
      }
    }
    return result
  }

  /// `char` is `char(1)`, and a number with digits has a scale:
  /// <https://www.postgresql.org/docs/current/datatype.html>.
  private static func stored(_ type: ColumnType) -> ColumnType {
    var type = type
    switch (type.name, type.arguments.count) {
    case (.char?, 0): type.base = .builtIn(.char, arguments: [1])
    case (.bit?, 0): type.base = .builtIn(.bit, arguments: [1])
    case (.decimal?, 1): type.base = .builtIn(.decimal, arguments: type.arguments + [0])
    default: break
    }
    return type
  }

  private static func stored(_ value: ColumnDefault, for type: ColumnType) -> ColumnDefault {
    switch value {
    case .list(let elements): .list(elements.map { stored($0, for: type.element) })
    case .text(let text): .text(time(text, for: type) ?? text)
    case .number, .boolean, .label, .bytes, .currentTimestamp, .autoincrement, .expression,
      .unknown:
      value
    }
  }

  /// A time as the server writes it in UTC; nil for other texts, and for digits that it rounds:
  /// <https://www.postgresql.org/docs/current/datatype-datetime.html#DATATYPE-DATETIME-OUTPUT>.
  private static func time(_ text: String, for type: ColumnType) -> String? {
    guard let name = type.name, let literal = DateTimeLiteral(text) else { return nil }
    var clock = literal.time(digits: .max)
    if let point = clock.firstIndex(of: ".") {
      guard clock.distance(from: point, to: clock.endIndex) <= 1 + 6 else { return nil }
      while clock.last == "0" { clock.removeLast() }
      if clock.last == "." { clock.removeLast() }
    }
    // A leap second is the next minute.
    guard !clock.contains(":60") else { return nil }
    switch name {
    case .timestamp: return "\(literal.date) \(clock)"
    case .timestamptz: return "\(literal.date) \(clock)+00"
    case .date: return literal.date.description
    case .time: return clock
    case .timetz: return clock + "+00"
    default: return nil
    }
  }

  /// Whether columns have an operator class of a method without naming it, from
  /// `SELECT opcname FROM pg_opclass WHERE opcdefault`.
  private static func isDefault(_ name: String, of method: IndexMethod) -> Bool {
    switch method {
    case .gin: ["array_ops", "jsonb_ops", "tsvector_ops"].contains(name)
    case .spgist: ["inet_ops", "text_ops"].contains(name)
    // That of `inet` is the other one.
    case .brin:
      name == "inet_inclusion_ops" || (name.hasSuffix("_minmax_ops") && name != "inet_minmax_ops")
    case .btree, .hash, .gist: false
    }
  }
}
