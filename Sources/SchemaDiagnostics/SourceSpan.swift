/// A range of bytes in one file of a `SourceSet`.
package struct SourceSpan: Hashable, Sendable {
  /// The index of the file in its `SourceSet`.
  package var file: Int32
  /// The offset of the first byte.
  package var start: Int32
  /// The offset after the last byte.
  package var end: Int32

  package init(file: Int, start: Int, end: Int) {
    self.file = Int32(truncatingIfNeeded: file)
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
  }

  /// The smallest span that covers this one and a later one of the same file.
  package func extended(to other: SourceSpan) -> SourceSpan {
    var span = self
    span.start = min(start, other.start)
    span.end = max(end, other.end)
    return span
  }

  /// The empty span right after this one, where something is missing.
  package var after: SourceSpan {
    var span = self
    span.start = end
    return span
  }
}
