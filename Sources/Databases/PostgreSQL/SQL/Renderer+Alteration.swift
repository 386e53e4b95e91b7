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
      switch edit {
      case .add(let column), .restore(let column, _): return reason(adding: column)
      case .replace(let column): return reason(adding: column.after)
      case .alter(let change):
        return change.conversion?.rewrites ?? false
          ? "\"\(change.column.after.name)\" becomes \(change.column.after.type)" : nil
      case .drop: return nil
      }
    }
  }

  private func reason(adding column: Column) -> String? {
    column.isComputedPerRow ? "\"\(column.name)\" is computed for every row" : nil
  }
}
