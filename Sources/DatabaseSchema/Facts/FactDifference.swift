/// A fact in which a database differs from the state that it should be in.
package struct FactDifference: Equatable, Sendable {
  /// What is wrong with the subject.
  enum Kind: Equatable, Sendable {
    /// The database does not have it.
    case missing
    /// The database should not have it.
    case unknown
    /// The database has it in another form; a phrase for each part that differs.
    case different([String])
  }

  /// What it is about.
  package let subject: FactSubject
  let kind: Kind
}

extension FactDifference: CustomStringConvertible {
  /// `column "User"."age": type INTEGER, should be BIGINT`, for example.
  package var description: String {
    switch kind {
    case .missing: "\(subject.words) is missing"
    case .unknown: "\(subject.words) is not in the schema"
    case .different(let phrases): "\(subject.words): \(phrases.joined(separator: "; "))"
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
        FactDifference(
          subject: fact.subject,
          kind: there.map { .different($0.differences(from: fact)) } ?? .missing))
    }
    for fact in mine where !known.contains(fact.subject) && isListed(fact.subject) {
      differences.append(FactDifference(subject: fact.subject, kind: .unknown))
    }
    return differences
  }
}
