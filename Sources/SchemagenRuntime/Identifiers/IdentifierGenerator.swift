import Foundation

/// Generates identifiers for the defaults `uuid()`, `cuid()`, `ulid()` and `nanoid()` of a schema.
///
/// All randomness comes from the system. Where the format is ordered by time (`uuid(7)`, `ulid()`),
/// each identifier of a process is greater than the previous one.
public enum IdentifierGenerator {
  /// Milliseconds since 1970, as identifiers carry them.
  static func milliseconds() -> UInt64 {
    UInt64(max(0, (Date().timeIntervalSince1970 * 1000).rounded(.down)))
  }
}
