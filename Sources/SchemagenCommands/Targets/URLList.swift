import ProjectFiles

/// A file with the URLs of databases, one a line.
struct URLList {
  /// A URL of the list.
  struct Line: Equatable {
    let text: String
    /// Its place, such as `tenants.txt:3`.
    let place: String
  }

  let lines: [Line]
  /// Where relative paths start.
  let folder: String

  /// Reads a list. Empty lines and those that start with `#` are skipped, and `${NAME}` is replaced.
  ///
  /// - Parameters:
  ///   - path: The file; `-` is standard input.
  ///   - variable: The value of a variable.
  /// - Throws: A failure for a list without a URL, and for a variable that is not set.
  init(
    _ path: String, in context: CommandContext, variable: (String) throws -> String?
  ) throws {
    let isInput = path == "-"
    let absolute = context.absolute(path)
    let shown = isInput ? "standard input" : context.displayPath(absolute)
    folder = isInput ? context.workingDirectory : FilePath.parent(of: absolute)
    let bytes =
      try isInput
      ? context.console.input.readAll() : FileContents.read(absolute, as: shown)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandFailure("\(shown) is not UTF-8.", help: "Save it as UTF-8.")
    }
    var lines: [Line] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let trimmed = Self.trimmed(line)
      guard !trimmed.isEmpty, !trimmed.hasPrefix("#") else { continue }
      let place = "\(shown):\(index + 1)"
      lines.append(Line(text: try Self.expanded(trimmed, at: place, variable), place: place))
    }
    guard !lines.isEmpty else {
      throw CommandFailure("There is no URL in \(shown).", help: "Write one URL a line.")
    }
    self.lines = lines
  }

  private static func trimmed(_ line: Substring) -> Substring {
    let start = line.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? ""
  }

  private static func expanded(
    _ text: Substring, at place: String, _ variable: (String) throws -> String?
  ) throws -> String {
    var result = ""
    var rest = text
    while let start = rest.firstRange(of: "${"),
      let end = rest[start.upperBound...].firstIndex(of: "}")
    {
      let name = String(rest[start.upperBound..<end])
      guard let value = try variable(name) else {
        var failure = CommandFailure(
          "The variable \(name) is set neither in the environment nor in .env.",
          help: "Set it; in a URL, `${` itself is written %24%7B.")
        failure.place = place
        throw failure
      }
      result += rest[..<start.lowerBound] + value
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}
