/// The reason why a snapshot cannot be read.
package enum SnapshotError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file was written by a newer version of schemagen.
  case newer(format: Int, supported: Int)
  /// The file is not a snapshot, or was edited by hand.
  case malformed(line: Int, String)

  package var description: String {
    switch self {
    case .newer(let format, let supported):
      "the snapshot has format \(format), this version of schemagen reads up to \(supported): "
        + "update schemagen"
    case .malformed(let line, let message):
      "line \(line): \(message): take the file from version control again, or resolve its merge"
    }
  }
}
