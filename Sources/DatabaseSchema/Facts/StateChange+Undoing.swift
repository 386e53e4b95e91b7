import DatabaseTypes
import SQLLexicon

extension StateChange {
  /// What was added or changed since an earlier state, and this change removes: tables and enums as a
  /// whole, and parts of those that stay.
  package func undone(since base: DatabaseSchema) -> [FactSubject] {
    let known = Dictionary(
      base.facts.map { ($0.subject, $0) }, uniquingKeysWith: { first, _ in first })
    let kept = Dictionary(
      added.map { ($0.subject, $0) }, uniquingKeysWith: { first, _ in first })
    let lost = removed.filter { known[$0.subject] != $0 && kept[$0.subject] != $0 }.map(\.subject)
    let whole = Set(lost.filter { $0.isOwner && kept[$0] == nil }.map(\.owner))
    return lost.filter { $0.isOwner || !whole.contains($0.owner) }
  }
}

extension FactSubject {
  /// Whether it is a table or an enum rather than a part of one.
  fileprivate var isOwner: Bool { kind == .table || kind == .enumeration }
}
