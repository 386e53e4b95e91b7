/// The version of schemagen in the history table and in `--version`.
package enum ToolVersion {
  /// The version of these sources.
  package static let current = "0.1.0"
}
