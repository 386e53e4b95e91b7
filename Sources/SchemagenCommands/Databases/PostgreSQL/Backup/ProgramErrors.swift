/// What a program of PostgreSQL says about its failure.
struct ProgramErrors {
  private let ending: ChildProcess.Ending

  init(_ ending: ChildProcess.Ending) {
    self.ending = ending
  }

  /// The errors as sentences, without the names of the programs; how it ended, where it said nothing.
  var text: String {
    let lines = ending.errors.split(separator: "\n").filter { line in
      !["warning:", "WARNING:", "NOTICE:", "INFO:"].contains(where: line.contains)
    }
    let errors = lines.filter {
      $0.contains("error:") || $0.contains("ERROR:") || $0.contains("FATAL:")
    }
    let shown = (errors.isEmpty ? lines : errors).prefix(3).map(Self.withoutPlace)
    guard !shown.isEmpty else { return "it ended with \(ending.words)." }
    return shown.map(\.asSentence).joined(separator: " ")
  }

  /// `pg_dump: error: …` and `psql:<stdin>:12: ERROR:  …` without what is before the message.
  private static func withoutPlace(_ line: Substring) -> String {
    for mark in ["ERROR:", "FATAL:", "error:"] {
      guard let range = line.firstRange(of: mark) else { continue }
      return String(line[range.upperBound...].drop { $0 == " " })
    }
    return String(line)
  }
}
