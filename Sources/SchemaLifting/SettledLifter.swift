import SchemaDiagnostics

/// A lifter whose text the compiler accepts.
struct SettledLifter {
  let lifter: Lifter
  let text: String
  let concessions: [LiftedPart: Int]
  let omitted: [OmittedPart]
  /// What is still wrong; empty unless a part could not be left out.
  let errors: [Diagnostic]
}
