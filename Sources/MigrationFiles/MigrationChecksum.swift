import CanonicalJSON

/// The checksum that detects edits of an applied migration.
package enum MigrationChecksum {
  /// The SHA-256 of a file with LF line endings, so that git may convert line endings.
  package static func of(_ bytes: [UInt8]) -> String {
    guard bytes.contains(UInt8(ascii: "\r")) else { return SHA256.hexDigest(of: bytes) }
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
