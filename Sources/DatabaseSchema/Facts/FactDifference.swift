import CanonicalJSON

/// A fact in which a database differs from the state that it should be in.
package struct FactDifference: Equatable, Sendable {
  /// What it is about.
  package let subject: FactSubject
  /// The fact as the database has it, on one line; `nil` for what is missing there.
  package let found: String?
  /// The fact as it should be, on one line; `nil` for what should not be there.
  package let wanted: String?
}

extension FactDifference: CustomStringConvertible {
  /// `column User.age is missing`, for example.
  package var description: String {
    switch (found, wanted) {
    case (nil, _): "\(subject.words) is missing"
    case (_, nil): "\(subject.words) is not in the schema"
    case (let found?, let wanted?): "\(subject.words) is \(found) and should be \(wanted)"
    }
  }
}

extension DatabaseSchema {
  /// The facts in which this state differs from another one.
  ///
  /// Places in an order are no difference: a database cannot move its columns and labels. Parts of
  /// what is missing, or of what should not be there, are not listed on their own.
  ///
  /// - Parameter wanted: The state that this one should be.
  /// - Returns: The differences in canonical order: what is missing or different, then what should not
  ///   be there.
  package func differences(from wanted: DatabaseSchema) -> [FactDifference] {
    let (mine, others) = (facts, wanted.facts)
    let found = Dictionary(
      mine.map { ($0.subject, $0) }, uniquingKeysWith: { first, _ in first })
    let known = Set(others.map(\.subject))
    var absent = Set(others.map(\.subject)).subtracting(found.keys)
    absent.formUnion(Set(found.keys).subtracting(known))
    let wholes = Set(absent.filter(\.isWhole).map(\.owner))
    func isListed(_ subject: FactSubject) -> Bool {
      subject.isWhole || !wholes.contains(subject.owner)
    }
    var differences: [FactDifference] = []
    for fact in others where isListed(fact.subject) {
      let there = found[fact.subject]
      if there == fact { continue }
      differences.append(
        FactDifference(subject: fact.subject, found: there?.line, wanted: fact.line))
    }
    for fact in mine where !known.contains(fact.subject) && isListed(fact.subject) {
      differences.append(FactDifference(subject: fact.subject, found: fact.line, wanted: nil))
    }
    return differences
  }
}

extension SchemaFact {
  /// The fact on one line.
  fileprivate var line: String { statement.text(in: .facts) }
}
