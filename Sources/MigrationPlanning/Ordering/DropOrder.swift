import DatabaseChanges
import DatabaseSchema

/// Dropped tables in an order in which each is dropped before those that it references.
struct DropOrder {
  /// The tables in their order.
  private(set) var tables: [Table] = []
  /// Foreign keys that close a cycle and must be dropped first.
  private(set) var cyclicKeys: [(table: Table, key: ForeignKey)] = []

  /// Finds the order.
  init(_ dropped: [Table]) {
    let places = Dictionary(
      dropped.indices.map { (dropped[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
    var references = [Int](repeating: 0, count: dropped.count)
    let targets = dropped.enumerated().map { index, table in
      table.foreignKeys.compactMap { places[$0.referencedTable] }.filter { $0 != index }
    }
    for target in targets.joined() { references[target] += 1 }
    var isDone = [Bool](repeating: false, count: dropped.count)
    var ready = dropped.indices.filter { references[$0] == 0 }
    var next = 0
    func take(_ place: Int) {
      isDone[place] = true
      tables.append(dropped[place])
      for target in targets[place] {
        references[target] -= 1
        if references[target] == 0 && !isDone[target] { ready.append(target) }
      }
    }
    var rest = 0
    while tables.count < dropped.count {
      if next < ready.count {
        if !isDone[ready[next]] { take(ready[next]) }
        next += 1
        continue
      }
      while isDone[rest] { rest += 1 }
      for (place, table) in dropped.enumerated() where !isDone[place] && place != rest {
        for key in table.foreignKeys where places[key.referencedTable] == rest {
          cyclicKeys.append((table, key))
        }
      }
      take(rest)
    }
  }

  /// A table at the time it is dropped.
  func withoutCyclicKeys(_ table: Table) -> Table {
    if cyclicKeys.isEmpty { return table }
    var table = table
    let dropped = cyclicKeys.filter { $0.table.name == table.name }.map(\.key)
    table.foreignKeys.removeAll(where: dropped.contains)
    return table
  }
}
