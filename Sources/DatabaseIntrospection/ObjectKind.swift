/// A kind of object in a live database, or of a part of one, in the words of the database manuals.
package struct ObjectKind: Hashable, Sendable, Comparable {
  /// The words, in the singular: `trigger`, `materialized view`, `exclusion constraint`.
  package let words: String

  package init(_ words: String) {
    self.words = words
  }

  package static func < (left: ObjectKind, right: ObjectKind) -> Bool {
    left.words < right.words
  }
}
