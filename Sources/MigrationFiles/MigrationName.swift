/// The name of a migration's folder: a time of 14 digits, `_`, and a description.
package enum MigrationName {
  /// `YYYYMMDDhhmmss`.
  package static let timestampLength = 14

  /// Whether a folder's name is valid for a migration.
  package static func isValid(_ name: String) -> Bool {
    guard isTimestamp(String(name.prefix(timestampLength))) else { return false }
    let rest = name.dropFirst(timestampLength)
    return rest.isEmpty || (rest.first == "_" && rest.count > 1)
  }

  /// Whether a text is a time of 14 digits.
  package static func isTimestamp(_ text: String) -> Bool {
    text.utf8.count == timestampLength
      && text.utf8.allSatisfy {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
      }
  }

  /// Converts a description to a part of a folder's name: lower case, digits and `_`, not too long.
  ///
  /// - Parameter description: The user's name for the migration.
  /// - Returns: The part of the name; empty when no character is usable.
  package static func slug(_ description: String) -> String {
    var slug = ""
    for scalar in description.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        slug.unicodeScalars.append(scalar)
      } else if !slug.isEmpty, !slug.hasSuffix("_") {
        slug.append("_")
      }
    }
    while slug.hasSuffix("_") || slug.utf8.count > 100 { slug.removeLast() }
    return slug
  }
}
