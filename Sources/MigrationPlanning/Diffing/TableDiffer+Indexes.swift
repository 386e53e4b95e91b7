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
    let olds = disturbed.map { former($0) ?? $0 }
    return (difference.dropped + olds + stale.map(\.before)).map { .index(.drop($0)) }
      + renamed.map { .index(.rename($0)) }
      + (disturbed + stale.map(\.after) + difference.added).map { .index(.add($0)) }
  }

  /// Whether a way back gives an index the words that it lost.
  private func regainsWords(_ index: TableIndex) -> Bool {
    policy.isDown && index.statement != nil && former(index)?.statement == nil
  }

  /// Whether an index goes with a column that only its own statement names, as `INCLUDE` does:
  /// <https://www.postgresql.org/docs/current/sql-altertable.html>.
  private func losesColumn(_ index: TableIndex) -> Bool {
    guard let statement = former(index)?.statement else { return false }
    let replaced = columns.pairs.filter(isReplaced).map(\.before.name)
    let gone = Set(columns.dropped.map(\.name) + replaced)
    return !gone.isEmpty && lexicalRules.mentions(gone, in: statement)
  }

  /// A kept index with what is known of it before.
  private func former(_ index: TableIndex) -> TableIndex? {
    table.before.indexes.first { $0.$name == index.$name }
  }

  /// Whether a kept index must be built again, because one of its columns is replaced or its SQL
  /// mentions a column whose type changes.
  private func isDisturbed(_ index: TableIndex, touching touched: Set<String>) -> Bool {
    guard capabilities.altersConstraints else { return false }
    if losesColumn(index) || regainsWords(index) { return true }
    if touched.isEmpty { return false }
    if replacesColumn(in: index.columnNames) { return true }
    if index.columns.contains(where: { $0.operatorClass != nil && touched.contains($0.name) }) {
      return true
    }
    return index.mentionsInSQL(touched, lexicalRules)
  }
}
