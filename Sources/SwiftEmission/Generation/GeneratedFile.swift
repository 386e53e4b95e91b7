/// A file of generated Swift in memory.
package struct GeneratedFile: Equatable, Sendable {
  /// The file's name without a folder: `User.generated.swift`.
  package let name: String
  package let text: String
}
