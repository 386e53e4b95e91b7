import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

/// A kept table whose state before has the names after.
struct AlignedTable {
  let former: Table
  let table: Transition<Table>
  let columns: Match<Column>
  let renamedColumns: [Transition<String>]

  init(_ match: TableMatch, before: Table) {
    former = match.table.before
    table = Transition(before: before, after: match.table.after)
    let places = Dictionary(
      zip(former.columns, before.columns).map { ($0.$name, $1) },
      uniquingKeysWith: { first, _ in first })
    columns = Match(
      pairs: match.columns.pairs.map {
        Transition(before: places[$0.before.$name] ?? $0.before, after: $0.after)
      }, dropped: match.columns.dropped, added: match.columns.added)
    renamedColumns = match.columns.pairs.filter { $0.before.$name != $0.after.$name }.map {
      Transition(before: $0.before.name, after: $0.after.name)
    }
  }

  /// The columns whose type changes, by another declaration or because their enum is recreated.
  func retypedColumns(recreating enums: Set<QualifiedName>) -> [ColumnReference] {
    let retyped = columns.pairs.filter { pair in
      pair.before.type != pair.after.type
        || pair.after.type.enumeration.map(enums.contains) ?? false
    }
    return retyped.map { ColumnReference(table: table.after.name, column: $0.after.name) }
  }

  /// The sets of columns that were unique by a key that is dropped or changed.
  var lostKeys: [Set<String>] {
    var lost: [Set<String>] = []
    if let key = table.before.primaryKey, key.$columns != table.after.primaryKey?.$columns {
      lost.append(Set(key.columns))
    }
    for index in table.before.indexes where index.isUnique {
      let isKept = table.after.indexes.contains {
        $0.columns == index.columns && $0.isUnique && $0.predicate == index.predicate
      }
      if !isKept { lost.append(Set(index.columnNames)) }
    }
    return lost
  }
}
