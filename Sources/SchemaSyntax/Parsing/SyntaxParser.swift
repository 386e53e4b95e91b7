package import SchemaDiagnostics

/// Reads the text of a schema file into a syntax tree.
package enum SyntaxParser {
  /// Parses one file; what cannot be read is reported and left out, the rest is kept.
  ///
  /// - Parameters:
  ///   - file: The file's path and bytes.
  ///   - index: The place of the file in its `SourceSet`, for spans.
  ///   - bag: Takes what is wrong with the file.
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
  ///   - bag: Takes what is wrong with them.
  /// - Returns: A tree per file.
  package static func parse(_ sources: SourceSet, into bag: inout DiagnosticBag) -> [SyntaxTree] {
    sources.files.indices.map { parse(sources.files[$0], index: $0, into: &bag) }
  }

  /// Parses a file for the formatter.
  ///
  /// - Parameter bytes: The file.
  /// - Returns: `nil` for one that is not text, ends within a comment or holds both sides of a merge,
  ///   where nothing is certain.
  static func layoutTree(of bytes: UnsafeBufferPointer<UInt8>) -> SyntaxTree? {
    guard bytes.count <= Int(Int32.max), SourceEncoding.flaws(in: bytes, limit: 1).isEmpty else {
      return nil
    }
    var parser = Parser(bytes, file: 0, isSilent: true)
    let declarations = parser.parseFile()
    if parser.cursor.unclosedComment != nil || parser.mergeConflict.isPresent { return nil }
    return SyntaxTree(file: 0, declarations: declarations, trivia: parser.cursor.trivia.recorded)
  }
}
