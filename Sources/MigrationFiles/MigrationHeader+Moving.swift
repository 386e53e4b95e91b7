extension MigrationHeader {
  /// A script with another id and other hashes in its header; lines that it does not have are not added.
  ///
  /// - Parameters:
  ///   - text: The script, whose other lines stay byte for byte.
  ///   - id: The new id of the migration.
  ///   - hash: The hash of the state before and after it, which it does not change.
  package static func moving(_ text: [UInt8], to id: String, at hash: String) -> [UInt8] {
    let labels = [
      ("-- schemagen migration ", id), ("-- schemagen down of ", id), ("-- before: ", hash),
      ("-- after:  ", hash), ("-- after: ", hash),
    ]
    let end = endOfComments(text)
    let lines = text[..<end].split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let moved = lines.map { line -> [UInt8] in
      let bytes = Array(line)
      let start = bytes.starts(with: "\u{FEFF}".utf8) ? 3 : 0
      guard let (label, value) = labels.first(where: { bytes[start...].starts(with: $0.0.utf8) })
      else { return bytes }
      let ending = bytes.last == UInt8(ascii: "\r") ? [UInt8(ascii: "\r")] : []
      return bytes[..<start] + Array((label + value).utf8) + ending
    }
    return Array(moved.joined(separator: "\n".utf8)) + text[end...]
  }
}
