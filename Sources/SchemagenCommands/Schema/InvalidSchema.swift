import CanonicalJSON
import SchemaDiagnostics

/// The schema has errors; they have been printed as text.
struct InvalidSchema: Error {
  /// How messages name the schema.
  let schema: String
  let report: DiagnosticReport

  /// The failure as `--json` shows it.
  var failure: CommandFailure {
    let count = report.diagnostics.filter { $0.severity == .error }.count
    var failure = CommandFailure(
      "\(schema) has \(count == 1 ? "an error" : "\(count) errors").",
      help: "`schemagen explain CODE` explains a diagnostic; `schemagen validate --fix` fixes some."
    )
    failure.diagnostics = report.json
    return failure
  }
}
