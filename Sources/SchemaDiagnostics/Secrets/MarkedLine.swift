/// The first line of a span, with the passwords in it.
struct MarkedLine {
  /// The line's number, from 1.
  let number: Int
  /// The scalars of the line; of a long one, those around the mark.
  let text: [Unicode.Scalar]
  /// The part of the text that the span covers.
  let mark: Range<Int>
  let secrets: [Range<Int>]

  /// How many bytes of a line are looked at on each side of the mark: more than is shown, so that a
  /// URL is seen whole.
  private static let window = 4_096

  /// Reads the line of a span in its file.
  init(of span: SourceSpan, in file: SourceFile) {
    let start = Int(span.start)
    number = file.position(at: start).line
    let range = file.range(ofLine: number)
    let markStart = min(max(start, range.lowerBound), range.upperBound)
    let markEnd = min(max(Int(span.end), markStart), range.upperBound)
    let lead = Self.scalars(file, max(range.lowerBound, markStart - Self.window), markStart)
    let marked = Self.scalars(file, markStart, markEnd)
    text = lead + marked + Self.scalars(file, markEnd, range.upperBound)
    mark = lead.count..<(lead.count + marked.count)
    secrets = SecretScanner(text).ranges()
  }

  /// Whether the mark covers a part of a password.
  var marksSecret: Bool { secrets.contains { $0.overlaps(mark) } }

  /// A part of the line with its passwords masked.
  func masked(_ part: Range<Int>) -> String { Secrets.masked(part, of: text, secrets) }

  private static func scalars(_ file: SourceFile, _ start: Int, _ end: Int) -> [Unicode.Scalar] {
    Array(file.text(from: start, to: min(end, start + window)).unicodeScalars)
  }
}
