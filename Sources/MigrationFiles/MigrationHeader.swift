/// The comment at the top of a migration's file: the states before and after it, its changes and
/// its risks.
package struct MigrationHeader: Equatable, Sendable {
  /// The migration's id, which is also the name of its folder.
  package var id: String?
  /// The hash of the snapshot before it.
  package var before: String?
  /// The hash of the snapshot after it.
  package var after: String?
  /// The migrations that it takes the place of, in their order.
  package var replaces: [SquashedMigration] = []
  /// A description of each change.
  package var changes: [String] = []
  /// A description of each risk.
  package var warnings: [String] = []
  /// Whether one of the risks that something fails has a query that finds the rows.
  package var hasQuery = false
  /// Whether the lines about the migration as a whole are over.
  private var hasSections = false
  /// Whether the current lines belong to the list of risks.
  private var listsRisks = false

  /// A header without any part.
  package init() {}

  /// Reads the header of a file; missing parts are nil or empty.
  ///
  /// - Parameter text: The whole file.
  package init(of text: String) {
    self.init(of: Array(text.utf8))
  }

  /// Reads the header of a file in UTF-8; missing parts are nil or empty.
  ///
  /// - Parameter bytes: The whole file.
  package init(of bytes: [UInt8]) {
    for comment in Self.comments(of: bytes) { add(comment) }
  }

  /// The text of each `--` line before the first statement, without the dashes.
  package static func comments(of text: String) -> [String] {
    comments(of: Array(text.utf8))
  }

  /// The text of each `--` line before the first statement of a file in UTF-8; the rest of the file is
  /// not looked at, however long it is.
  package static func comments(of bytes: [UInt8]) -> [String] {
    var comments: [String] = []
    let start = String(decoding: bytes[..<endOfComments(bytes)], as: UTF8.self)
    for line in start.split(whereSeparator: \.isNewline) {
      let line = line.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
      guard line.hasPrefix("--") else { break }
      let comment = line.dropFirst(2).drop { $0 == " " }
      comments.append(String(comment.reversed().drop { $0.isWhitespace }.reversed()))
    }
    return comments
  }

  /// The end of the lines at the start of a file that are blank or comments.
  static func endOfComments(_ bytes: [UInt8]) -> Int {
    var position = bytes.starts(with: "\u{FEFF}".utf8) ? 3 : 0
    while position < bytes.count {
      let line = bytes[position...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
      let text = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      guard text.isEmpty || text.starts(with: "--".utf8) else { break }
      position = line.endIndex + 1
    }
    return min(position, bytes.count)
  }

  private mutating func add(_ comment: String) {
    if let value = Self.value(of: "schemagen migration ", in: comment), id == nil {
      id = value
    } else if !hasSections, let value = Self.value(of: "before:", in: comment) {
      before = value
    } else if !hasSections, let value = Self.value(of: "after:", in: comment) {
      after = value
    } else if !hasSections, let value = Self.value(of: "replaces:", in: comment) {
      if let squashed = SquashedMigration(parsing: value) { replaces.append(squashed) }
    } else if let value = Self.value(of: "- ", in: comment) {
      if listsRisks { warnings.append(value) } else { changes.append(value) }
    } else if listsRisks, comment.hasPrefix("SELECT "), comment.hasSuffix(";") {
      hasQuery = hasQuery || warnings.last?.hasPrefix("may fail") == true
    } else if comment.hasSuffix(":") {
      hasSections = true
      listsRisks = comment == "Risks:"
    }
  }

  private static func value(of label: String, in comment: String) -> String? {
    guard comment.hasPrefix(label) else { return nil }
    let value = comment.dropFirst(label.count).drop { $0 == " " }
    return value.isEmpty ? nil : String(value)
  }
}
