package import SchemaDiagnostics

/// Reads the text of a schema file into a syntax tree.
package enum SyntaxParser {
  /// Parses one file; lines that cannot be read are reported and left out of the tree.
  ///
  /// - Parameters:
  ///   - file: The file's path and bytes.
  ///   - index: The index of the file in its `SourceSet`, for spans.
  ///   - bag: What the mistakes in it are added to.
  /// - Returns: All blocks and lines that could be read.
  package static func parse(
    _ file: SourceFile, index: Int, into bag: inout DiagnosticBag
  ) -> SyntaxTree {
    file.bytes.withUnsafeBufferPointer { bytes in
      var parser = Parser(bytes, file: index)
      guard parser.checkEncoding() else {
        parser.diagnostics.add(to: &bag)
        return SyntaxTree(file: index, declarations: [])
      }
      let declarations = parser.parseFile()
      parser.diagnostics.add(to: &bag)
      return SyntaxTree(
        file: index, declarations: declarations, trivia: parser.cursor.trivia.recorded)
    }
  }

  /// Parses all files of a schema, in their order.
  ///
  /// - Parameters:
  ///   - sources: The files.
  ///   - bag: What the mistakes in them are added to.
  /// - Returns: A tree per file.
  package static func parse(_ sources: SourceSet, into bag: inout DiagnosticBag) -> [SyntaxTree] {
    sources.files.indices.map { parse(sources.files[$0], index: $0, into: &bag) }
  }

  /// Parses a file for the formatter.
  ///
  /// - Parameter bytes: The file.
  /// - Returns: `nil` for a file that is not text, ends within a comment or has a merge conflict:
  ///   its lines could mean anything.
  package static func layoutTree(of bytes: UnsafeBufferPointer<UInt8>) -> SyntaxTree? {
    guard bytes.count <= Int(Int32.max), SourceEncoding.flaws(in: bytes, limit: 1).isEmpty else {
      return nil
    }
    var parser = Parser(bytes, file: 0, isSilent: true)
    let declarations = parser.parseFile()
    if parser.cursor.unclosedComment != nil || parser.mergeConflict.isPresent { return nil }
    return SyntaxTree(file: 0, declarations: declarations, trivia: parser.cursor.trivia.recorded)
  }
}
