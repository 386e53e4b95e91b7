package import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import PostgreSQLTypes
package import SQLLexicon

extension Renderer {
  package func rows(_ search: AffectedRows) -> SQL? {
    let table: SQL = "\(identifier: search.table)"
    if case .holding(let column, let labels, isList: true) = search.condition {
      return "\(table) WHERE \(identifier: column)::text[] && ARRAY[\(SQL.literals(labels))]"
    }
    if case .unreadable(let place, let type) = search.condition {
      return text(place).flatMap { unreadable($0, as: type) }.map { "\(table) WHERE \($0)" }
    }
    if case .respelled(let column, let change) = search.condition {
      return "\(table) WHERE \(isRespelled("\(identifier: column)", change))"
    }
    return .rows(search) { defaultValue($0, of: ColumnType(.text)) }
  }

  /// Whether a value is another one after a conversion and back; one that cannot be converted fails
  /// in the script, and is not read here where a pattern tells it.
  private func isRespelled(_ value: SQL, _ change: AffectedRows.Respelling) -> SQL {
    func convert(_ value: SQL, _ types: Transition<ColumnType>, _ conversion: TypeConversion) -> SQL
    {
      converted(value, types, conversion) ?? "(\(value)::\(type(types.after)))"
    }
    let there = convert(value, change.types, change.there)
    let back = convert(there, change.types.reversed, change.back)
    let differs: SQL = "\(back)::text <> \(value)::text"
    let refused = change.text.flatMap(text).flatMap { unreadable($0, as: change.types.after) }
    return refused.map { "CASE WHEN \($0) THEN false ELSE \(differs) END" } ?? differs
  }

  private func text(_ place: AffectedRows.Text) -> SQL? {
    if case .json(let column) = place { return "(\(identifier: column) #>> '{}')" }
    return SQL.text(place)
  }

  /// Whether a text is not a value of a type, by a pattern: the function for any type is new in
  /// PostgreSQL 16 (<https://www.postgresql.org/docs/16/functions-info.html>).
  private func unreadable(_ text: SQL, as type: ColumnType) -> SQL? {
    let types = PostgreSQLTypes.Types()
    switch types.family(of: type) {
    case .integer: return types.numbers(of: type)?.bounds.map { outside(text, $0) }
    case .fraction: return "\(text) !~* '^\\s*[+-]?(\\d+\\.?\\d*|\\.\\d+)(e[+-]?\\d+)?\\s*$'"
    // https://www.postgresql.org/docs/current/datatype-uuid.html
    case .uuid:
      return "\(text) !~* '^(\\{([0-9a-f]{4}-?){7}[0-9a-f]{4}\\}|([0-9a-f]{4}-?){7}[0-9a-f]{4})$'"
    case .boolean:
      return
        "lower(\(text)) NOT IN ('true', 'false', 't', 'f', 'yes', 'no', 'y', 'n', 'on', 'off', '1', '0')"
    case .bits: return "\(text) !~ '^[01]{\(bitCount(of: type))}$'"
    case .document: return "NOT xml_is_well_formed(\(text))"
    case .text, .money, .instant, .localTime, .date, .timeOfDay, .json, .bytes, .network,
      .enumeration, .other:
      return nil
    }
  }

  /// How many bits a type takes: exactly so many for `bit`, at most so many for `varbit`.
  private func bitCount(of type: ColumnType) -> SQL {
    let count: SQL? = type.arguments.first.map { "\(number: $0)" }
    return type.name == .bit ? count ?? "1" : "0,\(count ?? "")"
  }

  /// Whether a text is not an integer within bounds; `CASE` casts only what is a number.
  private func outside(_ text: SQL, _ range: NumericRange.Bounds) -> SQL {
    let isNumber: SQL = "\(text) ~ '^\\s*[+-]?\\d+\\s*$'"
    let bounds: SQL = "\(expression: range.least) AND \(expression: range.most)"
    return
      "CASE WHEN \(isNumber) THEN \(text)::numeric NOT BETWEEN \(bounds) ELSE \(text) IS NOT NULL END"
  }
}
