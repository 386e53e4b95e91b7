/// The lines of a `.gitignore` that keep secrets and databases out of git:
/// <https://git-scm.com/docs/gitignore>.
struct IgnoredFiles {
  /// The paths to ignore, from the folder of the `.gitignore`.
  private let paths: [String]

  /// Takes `.env` and the file of a SQLite database, with what SQLite
  /// (<https://www.sqlite.org/tempfiles.html>) and a migration without a transaction put beside it.
  ///
  /// - Parameter database: The path below the folder, if there is such a file.
  init(database: String?) {
    let endings = ["", "-wal", "-shm", "-journal", "-schemagen-lock"]
    paths = [".env"] + (database.map { path in endings.map { path + $0 } } ?? [])
  }

  /// The file with the lines that are missing at its end; `nil` if there are none.
  ///
  /// - Parameter bytes: What the file holds so far; empty for a new file.
  func added(to bytes: [UInt8]) -> [UInt8]? {
    let lines = Set(
      String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(Self.trimmed))
    let missing = paths.map { (path: $0, pattern: Self.pattern(for: $0)) }
      .filter { !lines.contains($0.pattern) && !lines.contains($0.path) }.map(\.pattern)
    guard !missing.isEmpty else { return nil }
    let lineFeed = UInt8(ascii: "\n")
    let end = bytes.contains(UInt8(ascii: "\r")) ? "\r\n" : "\n"
    let isOpen = bytes.last.map { $0 != lineFeed } ?? false
    return bytes + (isOpen ? end : "").utf8 + missing.map { $0 + end }.joined().utf8
  }

  /// `.env` at any depth, because schemas may have their own; a database at its path only.
  private static func pattern(for path: String) -> String {
    if path == ".env" { return path }
    var pattern = "/"
    for character in path {
      if "\\*?[ ".contains(character) { pattern.append("\\") }
      pattern.append(character)
    }
    return pattern
  }

  private static func trimmed(_ line: some StringProtocol) -> String {
    var line = String(line)
    while line.last == " " || line.last == "\t" { line.removeLast() }
    return line
  }
}
