package import DatabaseChanges
import DatabaseSchema
import SQLLexicon

extension Renderer {
  package var conversions: any ConversionRules { Conversions() }

  /// What makes PostgreSQL rewrite a table:
  /// <https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES>.
  package func rewriteReasons(of step: AlterTable) -> [String] {
    step.changes.compactMap { change in
      guard case .column(let edit) = change else { return nil }
      return rewriteReason(of: edit)
    }
  }

  /// Why a column's edit rewrites its table, if it does.
  func rewriteReason(of edit: ColumnEdit) -> String? {
    switch edit {
    case .add(let column): return rewriteReason(adding: column)
    case .addFilled: return nil
    case .replace(let change):
      if change.isDerived {
        return "\"\(change.column.after.name)\" becomes \(change.column.after.type)"
      }
      return change.fill == nil ? rewriteReason(adding: change.column.after) : nil
    case .alter(let change):
      guard let conversion = change.conversion, conversion.rewrites else { return nil }
      return "\"\(change.column.after.name)\" becomes \(change.column.after.type)"
    case .drop: return nil
    }
  }

  /// A value that differs from row to row is written into every row.
  private func rewriteReason(adding column: Column) -> String? {
    column.isComputedPerRow ? "\"\(column.name)\" is computed for every row" : nil
  }
}
