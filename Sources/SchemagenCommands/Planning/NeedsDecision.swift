/// Somebody has to decide something first; the questions have been printed.
struct NeedsDecision: Error {}
