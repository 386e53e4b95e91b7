package import SchemaDiagnostics

/// Writes schemas in their canonical layout: aligned columns, ordered attributes, no superfluous
/// blank lines.
///
/// It works on schemas with errors: lines that cannot be read stay as they are. Comments survive,
/// and formatting twice is the same as formatting once. What a schema lacks is not added here.
package enum SchemaFormatter {
  /// Lays out the files of a schema.
  ///
  /// - Parameter sources: The files.
  /// - Returns: The same files in the same order, with line feeds at their line ends.
  package static func format(_ sources: SourceSet) -> SourceSet {
    SourceSet(sources.files.map(format))
  }

  /// Lays out one file; one that is not text in UTF-8 is left alone.
  package static func format(_ file: SourceFile) -> SourceFile {
    var bag = DiagnosticBag()
    let tree = SyntaxParser.parse(file, index: 0, into: &bag)
    if bag.diagnostics.contains(where: { $0.code == .notText }) { return file }
    return SourceFile(path: file.path, bytes: layOut(tree, of: file.bytes))
  }

  private static func layOut(_ tree: SyntaxTree, of bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { buffer in
      var layout = Layout(tree, of: buffer)
      return layout.write()
    }
  }
}
