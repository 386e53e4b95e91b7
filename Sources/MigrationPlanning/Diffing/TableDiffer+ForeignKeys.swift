import DatabaseChanges
import DatabaseSchema
import DatabaseTypes

extension TableDiffer {
  /// Dropped, renamed and added foreign keys.
  func foreignKeyChanges() -> [TableChange] {
    let difference = NamedDiff(
      table.before.foreignKeys, table.after.foreignKeys, name: \.name, unnamed: Self.unnamed)
    let disturbed = difference.kept.filter(isDisturbed)
    let stale = difference.renamed.filter { isDisturbed($0.after) }
    let renamed =
      capabilities.altersConstraints ? difference.renamed.filter { !stale.contains($0) } : []
    return (difference.dropped + disturbed + stale.map(\.before)).map {
      .constraint(.drop(.foreignKey($0)))
    }
      + renamed.map { .constraint(.rename($0.map(Constraint.foreignKey))) }
      + (disturbed + stale.map(\.after) + difference.added).map {
        .constraint(.add(.foreignKey($0)))
      }
  }

  private static func unnamed(_ key: ForeignKey) -> ForeignKey {
    var key = key
    key.name = ""
    return key
  }

  /// Whether a kept foreign key must be dropped and added: because a type changes at either end, or
  /// the key that it references.
  private func isDisturbed(_ key: ForeignKey) -> Bool {
    guard capabilities.altersConstraints else { return false }
    let target = Set(key.referencedColumns)
    if lostKeys[key.referencedTable]?.contains(target) ?? false { return true }
    if retyped.isEmpty { return false }
    return key.columns.contains {
      retyped.contains(ColumnReference(table: table.after.name, column: $0))
    }
      || key.referencedColumns.contains {
        retyped.contains(ColumnReference(table: key.referencedTable, column: $0))
      }
  }
}
