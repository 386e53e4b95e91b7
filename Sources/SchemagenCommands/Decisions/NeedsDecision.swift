/// The user must answer questions first; they have been printed.
struct NeedsDecision: Error {}
