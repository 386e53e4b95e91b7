package import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
package import SQLLexicon
import SQLiteTypes

extension Renderer {
  package func rows(_ search: AffectedRows) -> SQL? {
    if case .unreadable(let place, let type) = search.condition {
      let table: SQL = "\(identifier: search.table)"
      if type.name == .uuid, let text = SQL.text(place) {
        return "\(table) WHERE \(isNoUUID(text))"
      }
      return conversion(of: place, in: table, to: type)?.isRefused.map {
        "\(table) WHERE \($0)"
      }
    }
    if case .respelled(let column, let change) = search.condition {
      let table: SQL = "\(identifier: search.table)"
      return "\(table) WHERE \(isRespelled("\(table).\(identifier: column)", change))"
    }
    return .rows(search) { defaultValue($0) ?? "NULL" }
  }

  /// Whether a text is not a UUID with its four hyphens, as Swift writes it: 32 digits without them.
  /// <https://www.sqlite.org/lang_expr.html#glob>
  private func isNoUUID(_ text: SQL) -> SQL {
    let digits: SQL = "replace(\(text), '-', '')"
    return
      "\(text) NOT LIKE '________-____-____-____-____________' OR length(\(digits)) <> 32 OR \(digits) GLOB '*[^0-9A-Fa-f]*'"
  }

  /// Whether a value is another one after a conversion and back; one that cannot be converted fails
  /// in the script.
  private func isRespelled(_ value: SQL, _ change: AffectedRows.Respelling) -> SQL {
    let types = change.types
    let there = ValueConversion(
      source: value, old: types.before, new: types.after, method: change.there.method)
    let back = ValueConversion(
      source: "changed", old: types.after, new: types.before, method: change.back.method)
    // As text where affinity makes a number of it; a text would hide the last digits of a number.
    let isJSON = SQLiteTypes.Types().family(of: types.before) == .json
    let differs: SQL =
      isJSON
      ? "CAST(\(back.value) AS TEXT) IS NOT CAST(\(value) AS TEXT)"
      : "\(back.value) IS NOT \(value)"
    return
      "EXISTS (SELECT 1 FROM (SELECT \(there.value) AS changed) WHERE changed IS NOT NULL AND \(differs))"
  }

  /// How a text in a row is read as another type.
  private func conversion(
    of place: AffectedRows.Text, in table: SQL, to type: ColumnType
  ) -> ValueConversion? {
    func value(_ column: String, _ old: ColumnType, _ method: TypeConversion.Method)
      -> ValueConversion
    {
      ValueConversion(
        source: "\(table).\(identifier: column)", old: old, new: type, method: method)
    }
    switch place {
    case .column(let column): return value(column, ColumnType(.text), .cast(through: []))
    case .json(let column): return value(column, ColumnType(.jsonb), .fromJSON)
    case .bytes(let column): return value(column, ColumnType(.blob), .fromUTF8)
    case .cast: return nil
    }
  }
}
