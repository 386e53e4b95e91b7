import CanonicalJSON

/// What tells whether a migration's file is still the one that was applied.
package enum MigrationChecksum {
  /// The SHA-256 of a file with LF line ends, so that git's conversion of line ends is no edit.
  package static func of(_ bytes: [UInt8]) -> String {
    var unified: [UInt8] = []
    unified.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      let isBeforeLineFeed = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
      if byte == UInt8(ascii: "\r"), isBeforeLineFeed { continue }
      unified.append(byte)
    }
    return SHA256.hexDigest(of: unified)
  }
}
