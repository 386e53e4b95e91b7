package import DatabaseChanges
import DatabaseSchema

extension FindingCode {
  /// An extension changes its version.
  package static let extensionVersion = FindingCode("M209")
}

/// Another version of an extension needs a script on the server.
struct ExtensionVersion: ReviewRule {
  func findings(of step: Step, in context: ReviewContext) -> [Finding] {
    guard case .updateExtension(let change) = step, change.before.version != change.after.version
    else { return [] }
    return [
      Finding(
        .extensionVersion, .mayFail, change.after.name,
        "extension \"\(change.after.name)\" changes its version: the server must have the update "
          + "scripts")
    ]
  }
}
