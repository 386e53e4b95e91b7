import DatabaseChanges

/// The risks of a whole migration, as its header lists them.
struct RiskSummary {
  /// The loss of data first, each sentence once.
  let risks: [Risk]

  /// Sums up the risks of the steps.
  ///
  /// - Parameters:
  ///   - assessment: What found them.
  ///   - steps: The steps.
  init(_ assessment: RiskAssessment, _ steps: [Step]) {
    self.init(
      steps.flatMap(assessment.risks) + assessment.unspokenRisks(steps),
      locks: steps.flatMap(assessment.locks))
  }

  /// Sums up risks and locks.
  init(_ found: [Risk], locks: [TableLock]) {
    var seen: Set<String> = []
    let all = (found + LockSummary(locks).risks).filter { seen.insert($0.words).inserted }
    risks = Risk.Kind.allCases.flatMap { kind in all.filter { $0.kind == kind } }
  }
}
