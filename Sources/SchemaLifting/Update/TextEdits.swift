import SchemaDiagnostics
import SchemaFormatting

/// Edits of the files of a schema, by lines and by parts of lines.
struct TextEdits {
  private let sources: SourceSet
  /// How each file is laid out.
  private let layouts: [FileLayout]
  private var edits: [Fix.Edit] = []

  init(_ sources: SourceSet) {
    self.sources = sources
    layouts = sources.files.map(FileLayout.init)
  }

  var isEmpty: Bool { edits.isEmpty }

  /// Replaces a part of a line.
  mutating func replace(_ span: SourceSpan, with text: String) {
    edits.append(Fix.Edit(span, with: text))
  }

  /// Takes a part of a line away, with the white space before it.
  mutating func remove(_ span: SourceSpan) {
    guard let bytes = sources.file(of: span)?.bytes else { return }
    var place = span
    while place.start > 0, Self.isBlank(bytes[Int(place.start) - 1]) { place.start -= 1 }
    replace(place, with: "")
  }

  /// Takes the lines of a span away, with the documentation above them.
  ///
  /// - Parameter withBlankLine: Whether a blank line above them goes, too, as that between declarations.
  mutating func removeLines(of span: SourceSpan, withBlankLine: Bool = false) {
    guard let file = sources.file(of: span) else { return }
    var first = file.position(at: Int(span.start)).line
    while first > 1, Self.isDocumentation(file.line(first - 1)) { first -= 1 }
    if withBlankLine, first > 1, file.line(first - 1).allSatisfy(\.isWhitespace) { first -= 1 }
    let last = file.position(at: Int(span.end)).line
    var place = span
    place.start = Int32(file.lineStarts[first - 1])
    place.end = Int32(Self.end(ofLine: last, of: file))
    replace(place, with: "")
  }

  /// Puts other documentation above the line in which a span begins.
  mutating func replaceDocumentation(above span: SourceSpan, with lines: [String]) {
    guard let file = sources.file(of: span) else { return }
    let line = file.position(at: Int(span.start)).line
    var first = line
    while first > 1, Self.isDocumentation(file.line(first - 1)) { first -= 1 }
    var place = span
    place.start = Int32(file.lineStarts[first - 1])
    place.end = Int32(file.lineStarts[line - 1])
    replace(place, with: layouts[Int(span.file)].text(lines))
  }

  /// Puts other documentation above a field, or at the end of its line where the old one is all there.
  mutating func replaceDocumentation(ofField span: SourceSpan, with lines: [String]) {
    guard let file = sources.file(of: span) else { return }
    let first = file.position(at: Int(span.start)).line
    guard let old = documentation(after: span, in: file) else {
      return replaceDocumentation(above: span, with: lines.map { "  " + $0 })
    }
    let isAlone = first == 1 || !Self.isDocumentation(file.line(first - 1))
    if isAlone, let line = lines.first, lines.count == 1 { return replace(old, with: line) }
    remove(old)
    replaceDocumentation(above: span, with: lines.map { "  " + $0 })
  }

  /// The documentation between the end of a span and the end of its line.
  private func documentation(after span: SourceSpan, in file: SourceFile) -> SourceSpan? {
    let line = file.position(at: Int(span.end)).line
    let bytes = file.bytes[Int(span.end)..<Self.end(ofLine: line, of: file)]
    let text = bytes.drop(while: Self.isBlank)
    guard text.starts(with: "///".utf8) else { return nil }
    let end = text.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.endIndex
    return SourceSpan(file: Int(span.file), start: text.startIndex, end: end)
  }

  /// Inserts lines below the one in which a span ends.
  mutating func insert(_ lines: [String], below span: SourceSpan) {
    guard let file = sources.file(of: span), !lines.isEmpty else { return }
    let end = Self.end(ofLine: file.position(at: Int(span.end)).line, of: file)
    insert(lines, at: end, Int(span.file))
  }

  /// Inserts lines above the one in which a span ends, as above a closing brace.
  mutating func insert(_ lines: [String], aboveEndOf span: SourceSpan) {
    guard let file = sources.file(of: span), !lines.isEmpty else { return }
    let line = file.position(at: max(Int(span.end) - 1, 0)).line
    insert(lines, at: file.lineStarts[line - 1], Int(span.file))
  }

  /// Adds lines at the end of a file.
  mutating func append(_ lines: [String], toFile file: Int) {
    guard sources.files.indices.contains(file) else { return }
    let bytes = sources.files[file].bytes
    let start = bytes.isEmpty || bytes.last == 0x0A ? "" : "\n"
    let end = SourceSpan(file: file, start: bytes.count, end: bytes.count)
    replace(end, with: start + layouts[file].text(lines))
  }

  private mutating func insert(_ lines: [String], at offset: Int, _ file: Int) {
    let place = SourceSpan(file: file, start: offset, end: offset)
    replace(place, with: layouts[file].text(lines))
  }

  private static func end(ofLine line: Int, of file: SourceFile) -> Int {
    line < file.lineStarts.count ? file.lineStarts[line] : file.bytes.count
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private static func isDocumentation(_ line: String) -> Bool {
    line.drop { $0 == " " || $0 == "\t" }.hasPrefix("///")
  }

  /// The files after the edits; those within lines that are taken away have no effect.
  func apply() -> SourceSet {
    let removed = edits.filter { $0.span.end > $0.span.start && $0.text.isEmpty }.map(\.span)
    let kept = edits.filter { edit in
      !removed.contains { other in
        other != edit.span && other.file == edit.span.file && other.start <= edit.span.start
          && edit.span.end <= other.end
          && (edit.span.start < edit.span.end
            || (other.start < edit.span.start && edit.span.end < other.end))
      }
    }
    var seen: Set<SourceSpan> = []
    let once = kept.filter { edit in
      edit.span.start == edit.span.end || seen.insert(edit.span).inserted
    }
    // Where a line is removed, one that is inserted at its start comes first.
    let sorted =
      once.filter { $0.span.start == $0.span.end } + once.filter { $0.span.start < $0.span.end }
    return sources.applying(sorted.isEmpty ? [] : [Fix("Take over the database", sorted)])
  }

  /// The files after the edits, in canonical layout where they were before.
  func applyInLayout() -> SourceSet {
    SourceSet(
      zip(sources.files, apply().files).map { old, new in
        old.bytes != new.bytes && SchemaFormatter.format(old).bytes == old.bytes
          ? SchemaFormatter.format(new) : new
      })
  }
}
