import PostgreSQLExpressions
import SQLEquivalence

/// A cast after a constant in a column's default.
///
/// The server keeps what it was given: `'newest'::character varying(3)` of a text column is `new`, and
/// `'…'::timestamp` of a column with a time zone depends on that of the session. Such a default is no constant.
struct ConstantCast {
  /// The type of the column, or of its elements.
  let column: ValueType
  private let target: ValueType

  /// - Parameter sql: What follows `::`; nil for text that is no type.
  init?(_ sql: String, of column: ValueType) {
    guard let target = ValueType(sql: sql) else { return nil }
    self.column = column.element
    self.target = target.element
  }

  /// Whether a text means the same without the cast.
  var keepsText: Bool {
    hasOwnModifiers
      && (target.name == column.name || Self.texts.contains(target.name) && column.isText
        || Self.integers.contains(target.name) && Self.integers.contains(column.name))
  }

  /// Whether a number means the same without the cast.
  func keeps(number: String) -> Bool {
    guard hasOwnModifiers else { return false }
    // An integer is exact in every type but the binary fractions, which have few digits.
    let isExact = number.utf8.allSatisfy {
      $0 == UInt8(ascii: "-") || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
    }
    if isExact { return target.name == column.name || Self.exact.contains(target.name) }
    if Self.integers.contains(column.name) { return false }
    // Decimal digits are kept until the column takes them.
    return target.name == column.name || target.name == "numeric"
  }

  /// The length or precision is that of the column, which cuts and rounds by itself.
  private var hasOwnModifiers: Bool {
    target.modifiers.isEmpty || target.modifiers == column.modifiers && target.name == column.name
  }

  /// They keep each character.
  private static let texts: Set = ["text", "varchar"]
  private static let integers: Set = ["int2", "int4", "int8", "oid"]
  private static let exact: Set = ["int2", "int4", "int8", "numeric"]
}
