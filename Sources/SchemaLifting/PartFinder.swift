import SchemaDiagnostics

/// Finds the parts of a database that diagnostics of its lifted schema are about.
struct PartFinder {
  private let lines: [LiftedLine]
  /// The offset of each line's first byte.
  private let starts: [Int]

  init(_ lines: [LiftedLine]) {
    self.lines = lines
    var starts: [Int] = []
    var offset = 0
    for line in lines {
      starts.append(offset)
      offset += line.text.utf8.count + 1
    }
    self.starts = starts
  }

  /// The parts that can still be conceded, each once, with what is wrong with it.
  func parts(
    of errors: [Diagnostic], _ concessions: [LiftedPart: Int]
  ) -> [(part: LiftedPart, reason: String)] {
    var found: [LiftedPart: String] = [:]
    for error in errors {
      let spans = [error.span] + error.notes.map(\.span)
      let candidates = spans.compactMap { self.part(at: Int($0.start)) }
      let open = candidates.first { concessions[$0, default: 0] < Lifter.concessions(of: $0) }
      guard let part = open, found[part] == nil else { continue }
      found[part] = error.message
    }
    return found.map { ($0.key, $0.value) }.sorted { $0.part.name < $1.part.name }
  }

  private func part(at offset: Int) -> LiftedPart? {
    var (low, high) = (0, starts.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return lines.indices.contains(low) ? lines[low].part : nil
  }
}
