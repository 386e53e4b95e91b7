package import SchemaDiagnostics
package import SchemaSyntax

/// Writes schemas in their canonical layout: aligned columns, ordered attributes, no extra blank
/// lines.
///
/// It works on schemas with errors: lines that cannot be read stay as they are. Comments survive,
/// and formatting twice is the same as formatting once. Missing parts are not added here.
package enum SchemaFormatter {
  /// Lays out the files of a schema.
  ///
  /// - Parameter sources: The files.
  /// - Returns: The same files in the same order, with line feeds at their line ends.
  package static func format(_ sources: SourceSet) -> SourceSet {
    SourceSet(sources.files.map(format))
  }

  /// Lays out files that have been parsed already.
  ///
  /// - Parameters:
  ///   - sources: The files.
  ///   - trees: Their syntax trees, which are without errors.
  package static func format(_ sources: SourceSet, trees: [SyntaxTree]) -> SourceSet {
    SourceSet(
      zip(sources.files, trees).map { file, tree in
        let bytes = file.bytes.withUnsafeBufferPointer { bytes in
          var layout = Layout(tree, of: bytes)
          return layout.write()
        }
        return SourceFile(path: file.path, bytes: bytes)
      })
  }

  /// Lays out one file.
  ///
  /// One that is not text in UTF-8 is left alone, and so is one with a comment that is never closed,
  /// because there everything could be part of the comment.
  package static func format(_ file: SourceFile) -> SourceFile {
    let formatted = file.bytes.withUnsafeBufferPointer { bytes -> [UInt8]? in
      guard let tree = SyntaxParser.layoutTree(of: bytes) else { return nil }
      var layout = Layout(tree, of: bytes)
      return layout.write()
    }
    return formatted.map { SourceFile(path: file.path, bytes: $0) } ?? file
  }
}
