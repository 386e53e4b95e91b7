/// The files of one schema, in path order; spans name a file by its index here.
package struct SourceSet: Sendable {
  /// The files, in the order in which they are read.
  package let files: [SourceFile]

  package init(_ files: [SourceFile]) {
    self.files = files
  }

  /// The file that a span lies in, if the span belongs to this set.
  package func file(of span: SourceSpan) -> SourceFile? {
    files.indices.contains(Int(span.file)) ? files[Int(span.file)] : nil
  }

  /// The text that a span covers; empty for a span of another set.
  package func text(of span: SourceSpan) -> String {
    file(of: span)?.text(from: Int(span.start), to: Int(span.end)) ?? ""
  }
}
