import Foundation

/// Knows whether a text is JSON: <https://www.rfc-editor.org/rfc/rfc8259>.
enum JSONFormat {
  /// Whether a text is one JSON value, scalars included.
  static func isValid(_ text: String) -> Bool {
    let object = try? JSONSerialization.jsonObject(
      with: Data(text.utf8), options: [.fragmentsAllowed])
    return object != nil
  }
}
