package import DatabaseChanges
import DatabaseSchema

extension FindingCode {
  /// An extension is dropped.
  package static let droppedExtension = FindingCode("M208")
}

/// PostgreSQL drops an extension only when nothing depends on it.
struct DroppedExtension: ReviewRule {
  func findings(of step: Step, in context: ReviewContext) -> [Finding] {
    guard case .dropExtension(let item) = step else { return [] }
    return [
      Finding(
        .droppedExtension, .mayFail, item.name,
        "drops extension \"\(item.name)\": nothing outside the schema may depend on it")
    ]
  }
}
