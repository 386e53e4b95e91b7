/// The reason why a snapshot cannot be read.
package enum SnapshotError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file was written by a newer version of schemagen.
  case newer(format: Int, supported: Int)
  /// The file is not a snapshot, or was edited by hand.
  case malformed(line: Int, String)
  /// Git could not merge two branches, and has left its marks.
  case conflict(line: Int, String)

  /// The line of the mistake, from 1, where there is one.
  package var line: Int? {
    switch self {
    case .newer: nil
    case .malformed(let line, _), .conflict(let line, _): line
    }
  }

  /// What is wrong with the snapshot.
  package var message: String {
    switch self {
    case .newer(let format, let supported):
      "it has format \(format), and this version of schemagen reads up to \(supported)"
    case .malformed(_, let message), .conflict(_, let message): message
    }
  }

  /// What to do about it, as a sentence.
  package var help: String {
    switch self {
    case .newer: "Update schemagen."
    case .malformed: "Restore the file from version control."
    case .conflict:
      "Run `schemagen migrate`, which computes the state again from the migrations. If their folders "
        + "have no changes.json, take the file of one branch from version control (git checkout "
        + "--ours or --theirs), delete the migration folders of the other branch, and run "
        + "`schemagen migrate` to write its changes again."
    }
  }

  package var description: String {
    let place = line.map { "line \($0): " } ?? ""
    return "\(place)\(message); \(help)"
  }
}
