/// The version of the tool, as the history table and `--version` tell it.
package enum ToolVersion {
  /// The version of these sources.
  package static let current = "0.1.0"
}
