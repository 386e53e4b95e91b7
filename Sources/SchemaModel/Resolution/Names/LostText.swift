import SchemaDiagnostics
import SchemaSyntax

/// What the parser could not read, and reported; names that seem to be missing may be there.
struct LostText: Sendable {
  private struct Piece {
    let span: SourceSpan
    let words: Set<String>
  }

  /// The pieces of each file, in their order.
  private var pieces: [[Piece]] = []
  /// Names of blocks that may be declared in it.
  private var blockNames: Set<String> = []
  /// Where errors of syntax were reported, by file.
  private var errors: [[SourceSpan]] = []
  /// Whether it may hold a datasource.
  var mayHaveDatasource: Bool {
    blockNames.contains("datasource") || blockNames.contains("provider")
  }

  /// Knows nothing that was lost.
  init() {}

  /// Looks through the lines of all files that could not be read.
  ///
  /// - Parameters:
  ///   - trees: The files as far as they could be read.
  ///   - sources: Their texts.
  ///   - diagnostics: What the parser reported, in the order of each file.
  init(_ trees: [SyntaxTree], in sources: SourceSet, _ diagnostics: [Diagnostic]) {
    errors = Array(repeating: [], count: sources.files.count)
    for diagnostic in diagnostics where diagnostic.severity == .error {
      errors[Int(diagnostic.span.file)].append(diagnostic.span)
    }
    for tree in trees {
      let bytes = sources.files[tree.file].bytes
      let lost = tree.trivia.filter { Self.isLost($0, bytes) }
      let pieces = lost.map { trivia in
        Piece(span: trivia.span, words: Set(Self.lines(trivia.span, bytes).joined()))
      }
      self.pieces.append(pieces)
      for trivia in lost { addBlockNames(Self.lines(trivia.span, bytes), tree, trivia.span) }
    }
  }

  /// Whether an error of syntax was reported within a place, so that its meaning is a guess.
  func isGuess(_ place: SourceSpan) -> Bool {
    guard Int(place.file) < errors.count, !errors[Int(place.file)].isEmpty else { return false }
    let errors = errors[Int(place.file)]
    let first = errors.firstSortedIndex { $0.start >= place.start }
    return first < errors.count && errors[first].start < place.end
  }

  /// Whether a block of a name may be declared in it.
  func mayDeclare(_ name: String) -> Bool { blockNames.contains(name) }

  /// Notes a block that was left out for another reason.
  mutating func add(_ name: String) {
    blockNames.insert(name)
  }

  /// The words that were lost within a block.
  func words(in block: SourceSpan) -> Set<String> {
    guard Int(block.file) < pieces.count, !pieces[Int(block.file)].isEmpty else { return [] }
    let pieces = pieces[Int(block.file)]
    let first = pieces.firstSortedIndex { $0.span.start >= block.start }
    return pieces[first...].prefix { $0.span.start < block.end }
      .reduce(into: []) { $0.formUnion($1.words) }
  }

  private static func isLost(_ trivia: Trivia, _ bytes: [UInt8]) -> Bool {
    switch trivia.kind {
    case .unreadable: true
    case .blockComment:
      // One without an end holds all that comes after it.
      !bytes[Int(trivia.span.start)..<Int(trivia.span.end)].suffix(2).elementsEqual("*/".utf8)
    case .lineComment, .documentation, .blankLines, .missingBrace: false
    }
  }

  /// Within a block a keyword tells what is a name; outside the keyword may be the mistake.
  private mutating func addBlockNames(
    _ lines: [[String]], _ tree: SyntaxTree, _ span: SourceSpan
  ) {
    let next = tree.declarations.firstSortedIndex { $0.span.start >= span.start }
    let isInside = next > 0 && span.start < tree.declarations[next - 1].span.end
    for words in lines {
      if !isInside { blockNames.formUnion(words.prefix(2)) }
      for (keyword, name) in zip(words, words.dropFirst()) where Self.keywords.contains(keyword) {
        blockNames.formUnion([keyword, name])
      }
    }
  }

  private static let keywords: Set<String> = ["model", "view", "type", "enum", "datasource"]

  /// The words of each line in a stretch of text.
  private static func lines(_ span: SourceSpan, _ bytes: [UInt8]) -> [[String]] {
    bytes[Int(span.start)..<Int(span.end)].split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
      .map { line in
        line.split(whereSeparator: { !isWordCharacter($0) })
          .map { String(decoding: $0.prefix(longestWord), as: UTF8.self) }
      }
  }

  private static let longestWord = 1_000

  private static func isWordCharacter(_ byte: UInt8) -> Bool {
    let letter = byte | 0x20
    return (0x61...0x7A).contains(letter) || (0x30...0x39).contains(byte) || byte == 0x5F
      || byte >= 0x80
  }
}

extension Array {
  /// The index of the first element for which a condition holds, which then holds for all others.
  fileprivate func firstSortedIndex(where condition: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
