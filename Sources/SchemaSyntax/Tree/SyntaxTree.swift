package import SchemaDiagnostics

/// One parsed file: its declarations in the order in which they stand, nothing resolved.
package struct SyntaxTree: Sendable {
  /// The index of the file in its `SourceSet`.
  package let file: Int
  package var declarations: [Declaration]

  /// Makes a tree from the declarations of a file.
  package init(file: Int, declarations: [Declaration]) {
    self.file = file
    self.declarations = declarations
  }
}
