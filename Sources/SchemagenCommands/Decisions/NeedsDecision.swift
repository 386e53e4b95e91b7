import CanonicalJSON
import MigrationPlanning

/// The user must answer questions first; they have been printed as text.
struct NeedsDecision: Error {
  let decisions: [Decision]

  /// What is wrong.
  var message: String {
    decisions.count == 1
      ? "A decision is needed; nothing was written."
      : "\(decisions.count) decisions are needed; nothing was written."
  }

  /// The failure as `--json` shows it.
  var failure: CommandFailure {
    var failure = CommandFailure(
      message, help: "Answer each decision with one of its flags.", status: .needsDecision)
    failure.details = [("decisions", .array(decisions.map(PlanJSON.decision)))]
    return failure
  }
}
