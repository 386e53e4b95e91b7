/// A stable name of what a review looks for, such as `M101`.
///
/// Each rule lists its codes in its own file: M1xx data loss, M2xx what may fail, M3xx rewrites,
/// M4xx locks, M5xx notes.
package struct FindingCode: Hashable, Sendable, CustomStringConvertible {
  package let rawValue: String

  /// Use the static members of the rules instead.
  package init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  package var description: String { rawValue }
}
