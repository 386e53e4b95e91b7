import DatabaseTypes
import SQLLexicon

/// Facts in an order, in which columns and labels have their places.
struct FactList {
  private(set) var facts: [SchemaFact]

  init(_ facts: [SchemaFact]) {
    self.facts = facts
  }

  /// The columns and labels that another list has in another order.
  func moved(to other: FactList) -> Set<FactSubject> {
    let (old, new) = (sequences, other.sequences)
    var moved: Set<FactSubject> = []
    for (owner, subjects) in new {
      guard let before = old[owner] else { continue }
      let (there, here) = (Set(before), Set(subjects))
      // Those that both have: all others are added or removed anyway.
      let after = subjects.filter(there.contains)
      for change in after.difference(from: before.filter(here.contains)) {
        if case .insert(_, let subject, _) = change { moved.insert(subject) }
      }
    }
    return moved
  }

  /// The columns of each table and the labels of each enum, in their order.
  private var sequences: [QualifiedName: [FactSubject]] {
    let ordered = facts.map(\.subject).filter(\.isOrdered)
    return Dictionary(grouping: ordered) { $0.owner }
  }

  /// Removes what has the subjects of some facts.
  mutating func remove(_ removed: [SchemaFact]) {
    let subjects = Set(removed.map(\.subject))
    facts.removeAll { subjects.contains($0.subject) }
  }

  /// Adds facts, each at its place; one whose predecessor is not there comes last.
  mutating func add(_ added: [SchemaFact]) {
    var following = Dictionary(
      grouping: added.filter { $0.predecessorSubject != nil }, by: \.predecessorSubject)
    var result: [SchemaFact] = []
    result.reserveCapacity(facts.count + added.count)
    func append(_ fact: SchemaFact) {
      var waiting = [fact]
      while let next = waiting.popLast() {
        result.append(next)
        waiting += (following.removeValue(forKey: next.subject) ?? []).reversed()
      }
    }
    for fact in added where fact.predecessorSubject == nil { append(fact) }
    for fact in facts { append(fact) }
    for fact in added {
      for lost in following.removeValue(forKey: fact.predecessorSubject) ?? [] { append(lost) }
    }
    facts = result
  }
}
