import DatabaseChanges
import DatabaseSchema

/// The renames that attributes and answers declare, looked up by the thing after.
struct RenameAnswers {
  /// For a path after, the path before.
  private let answers: [ObjectPath: ObjectPath]

  init(_ answers: DecisionAnswers) {
    self.answers = Dictionary(
      answers.renames.map { ($0.to, $0.from) }, uniquingKeysWith: { first, _ in first })
  }

  /// The former name of a table or enum, as an answer gives it.
  func answer(names: [String]) -> String? {
    names.lazy.compactMap { answers[ObjectPath($0)]?.owner }.first
  }

  /// The former name of a column or value, as an answer gives it.
  ///
  /// - Parameters:
  ///   - owners: The names of the table or enum, before or after.
  ///   - names: What the member is called.
  func answer(owners: [String], names: [String]) -> String? {
    if answers.isEmpty { return nil }
    for owner in owners {
      for name in names {
        if let from = answers[ObjectPath(owner, name)]?.member { return from }
      }
    }
    return nil
  }
}
