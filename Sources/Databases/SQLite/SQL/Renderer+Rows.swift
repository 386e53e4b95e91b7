package import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
package import SQLLexicon

extension Renderer {
  package func rows(_ search: AffectedRows) -> SQL? {
    if case .unreadable(let place, let type) = search.condition {
      let table: SQL = "\(identifier: search.table)"
      return conversion(of: place, in: table, to: type)?.isRefused.map {
        "\(table) WHERE \($0)"
      }
    }
    return .rows(search) { defaultValue($0) ?? "NULL" }
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
