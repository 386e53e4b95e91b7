/// The reason why a snapshot cannot be read.
package enum SnapshotError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file was written by a newer version of schemagen.
  case newer(format: Int, supported: Int)
  /// The file is not a snapshot, or was edited by hand.
  case malformed(line: Int, String)

  /// The line of the mistake, from 1, where there is one.
  package var line: Int? {
    if case .malformed(let line, _) = self { line } else { nil }
  }

  /// What is wrong with the snapshot.
  package var message: String {
    switch self {
    case .newer(let format, let supported):
      "it has format \(format), and this version of schemagen reads up to \(supported)"
    case .malformed(_, let message): message
    }
  }

  /// What to do about it, as a sentence.
  package var help: String {
    switch self {
    case .newer: "Update schemagen."
    case .malformed: "Restore the file from version control, or resolve its merge conflict."
    }
  }

  package var description: String {
    let place = line.map { "line \($0): " } ?? ""
    return "\(place)\(message); \(help)"
  }
}
