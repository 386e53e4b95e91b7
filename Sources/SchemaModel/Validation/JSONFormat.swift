import CanonicalJSON

/// Knows whether a text is JSON: <https://www.rfc-editor.org/rfc/rfc8259>.
enum JSONFormat {
  /// Whether a text is one JSON value, scalars included.
  static func isValid(_ text: String) -> Bool {
    // Databases take an object with a key twice, and so does Prisma.
    (try? JSONNode(parsing: text, allowsDuplicateKeys: true)) != nil
  }
}
