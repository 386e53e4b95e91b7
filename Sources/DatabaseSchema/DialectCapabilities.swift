/// What planning asks about a database instead of its name.
package struct DialectCapabilities: Sendable {
  /// Whether enums are types of their own; else they are text, and only the rows know labels.
  package let hasEnumTypes: Bool
  /// Whether keys and foreign keys can be added to, dropped from and renamed in a table that stays.
  package let altersConstraints: Bool
  /// Whether names that differ in case only are the same.
  package let foldsCase: Bool
  /// Whether a value keeps its own type in a column of another
  /// (<https://www.sqlite.org/datatype3.html>).
  package let keepsValueTypes: Bool
}

extension Dialect {
  /// What planning has to know about the database.
  package var capabilities: DialectCapabilities {
    switch self {
    case .postgresql:
      DialectCapabilities(
        hasEnumTypes: true, altersConstraints: true, foldsCase: false, keepsValueTypes: false)
    case .sqlite:
      DialectCapabilities(
        hasEnumTypes: false, altersConstraints: false, foldsCase: true, keepsValueTypes: true)
    }
  }
}
