import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

extension TableDiffer {
  /// Dropped, renamed and added indexes.
  func indexChanges(touching touched: Set<String>) -> [TableChange] {
    let difference = NamedDiff(
      table.before.indexes, table.after.indexes, name: \.name, unnamed: { $0.named("") })
    let disturbed = difference.kept.filter { isDisturbed($0, touching: touched) }
    let stale = difference.renamed.filter { isDisturbed($0.after, touching: touched) }
    let renamed = difference.renamed.filter { !stale.contains($0) }
    return (difference.dropped + disturbed + stale.map(\.before)).map { .index(.drop($0)) }
      + renamed.map { .index(.rename($0)) }
      + (disturbed + stale.map(\.after) + difference.added).map { .index(.add($0)) }
  }

  /// Whether a kept index must be built again, because one of its columns is replaced or its SQL
  /// mentions a column whose type changes.
  private func isDisturbed(_ index: TableIndex, touching touched: Set<String>) -> Bool {
    guard capabilities.altersConstraints, !touched.isEmpty else { return false }
    if replacesColumn(in: index.columnNames) { return true }
    if index.columns.contains(where: { $0.operatorClass != nil && touched.contains($0.name) }) {
      return true
    }
    return index.mentionsInSQL(touched, lexicalRules)
  }
}
