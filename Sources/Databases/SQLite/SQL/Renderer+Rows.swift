package import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
package import SQLLexicon

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
    return .rows(search) { defaultValue($0) ?? "NULL" }
  }

  /// Whether a text is not a UUID with its four hyphens, as Swift writes it: 32 digits without them.
  /// <https://www.sqlite.org/lang_expr.html#glob>
  private func isNoUUID(_ text: SQL) -> SQL {
    let digits: SQL = "replace(\(text), '-', '')"
    return
      "\(text) NOT LIKE '________-____-____-____-____________' OR length(\(digits)) <> 32 OR \(digits) GLOB '*[^0-9A-Fa-f]*'"
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
