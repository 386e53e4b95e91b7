import TestSupport

/// The lines in which two states differ.
func differences(_ expected: String, _ actual: String) -> String {
  UnifiedDiff.between(expected, actual)
}
