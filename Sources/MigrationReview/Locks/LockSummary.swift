package import DatabaseChanges
import DatabaseSchema
import DatabaseTypes

extension FindingCode {
  /// Tables are locked.
  package static let lockedTables = FindingCode("M401")
}

/// Sums up the locks of all steps of a migration, table by table.
///
/// A lock lasts until the transaction ends: work after a stronger lock is done under that lock.
struct LockSummary {
  private struct Fact: Hashable {
    let mode: LockMode
    let work: LockedWork
  }

  /// The findings, one for each kind of lock, the strongest first.
  let findings: [Finding]

  /// Sums up locks in the order in which they are taken.
  init(_ locks: [TableLock]) {
    var facts: [QualifiedName: Fact] = [:]
    // What was done under a weaker lock, before the stronger one was taken.
    var earlier: [QualifiedName: Fact] = [:]
    var order: [QualifiedName] = []
    for lock in locks {
      guard let fact = facts[lock.table] else {
        order.append(lock.table)
        facts[lock.table] = Fact(mode: lock.mode, work: lock.work)
        continue
      }
      if lock.mode > fact.mode {
        if fact.work > .catalog { earlier[lock.table] = fact }
        facts[lock.table] = Fact(mode: lock.mode, work: lock.work)
      } else {
        facts[lock.table] = Fact(mode: fact.mode, work: max(fact.work, lock.work))
      }
    }
    var tables: [Fact: [QualifiedName]] = [:]
    for table in order {
      let fact = facts[table]
      if let fact { tables[fact, default: []].append(table) }
      if let before = earlier[table], before.work > fact?.work ?? .catalog {
        tables[before, default: []].append(table)
      }
    }
    let sorted = tables.sorted {
      ($1.key.mode, $1.key.work) < ($0.key.mode, $0.key.work)
    }
    findings = sorted.map { fact, tables in Self.finding(fact, tables) }
  }

  private static func finding(_ fact: Fact, _ tables: [QualifiedName]) -> Finding {
    let names = tables.map { "\"\($0)\"" }.joined(separator: ", ")
    let subject = tables.map(\.description).joined(separator: ", ")
    let message =
      switch fact.mode {
      case .wholeDatabase:
        "the whole database \(duration(fact.work, names)): \(fact.mode.effect) until COMMIT"
      case .shareUpdateExclusive, .share, .shareRowExclusive, .accessExclusive:
        "\(fact.mode.rawValue) on \(names) \(fact.work.duration): \(fact.mode.effect) until COMMIT"
      }
    return Finding(.lockedTables, .lock, subject, message)
  }

  private static func duration(_ work: LockedWork, _ names: String) -> String {
    switch work {
    case .catalog: "for a moment"
    case .scan: "while every row of \(names) is read"
    case .index: "while indexes of \(names) are built"
    case .update: "while rows of \(names) are updated"
    case .rewrite: "while \(names) is rewritten"
    }
  }
}
