/// What lowering and planning ask about the types of a database whose SQL is written.
package protocol TypeRules: ProviderTypeRules {
  /// The type of the column of a field without a native type.
  func columnType(of scalar: ScalarType) -> ColumnType
  /// The type of a column that numbers rows, from the one that it would have otherwise.
  func autoincrementType(_ type: ColumnType) -> ColumnType
  /// A point in time as the column's default says it, from the schema's text.
  func dateTimeLiteral(_ literal: DateTimeLiteral, _ text: String, for type: ColumnType) -> String
  /// SQL that makes a new identifier for a row of a column of this type; `nil` where the database
  /// has none.
  func randomIdentifier(for type: ColumnType) -> String?
  /// Whether a database treats columns of two types alike.
  func isSame(_ one: ColumnType, _ other: ColumnType) -> Bool
  /// The other type that a schema may have for a column of this type, where a database declares that one
  /// by a collation.
  func type(of type: ColumnType, collation: String) -> ColumnType?
  /// The type that a schema has for a column which was declared in other words, where a database
  /// treats the two alike; the type itself otherwise.
  func usualType(of type: ColumnType) -> ColumnType
  /// Expressions that have the value of `CURRENT_TIMESTAMP`, in lower case and without spaces.
  var currentTimestamps: Set<String> { get }
  /// What is known of a column type; `nil` for a type of another database.
  func definition(of name: TypeName) -> ColumnTypeDefinition?
}

extension TypeRules {
  /// The family of a column's values.
  package func family(of type: ColumnType) -> TypeFamily {
    switch type.base {
    case .enumeration: .enumeration
    case .other: .other
    case .builtIn(let name, _): definition(of: name)?.family ?? .other
    }
  }

  /// The scalar of a field with a column of this type, and its native type where it has not the one of
  /// the scalar; `nil` for an enum, and for a type that a schema names in SQL only.
  package func field(of type: ColumnType) -> (scalar: ScalarType, native: String?)? {
    let element = type.element
    guard let name = element.name else { return nil }
    if let plain = ScalarType.allCases.first(where: { columnType(of: $0) == element }) {
      return (plain, nil)
    }
    guard let native = nativeTypes.first(where: { $0.column == name }) else { return nil }
    let arguments = element.arguments.map(String.init).joined(separator: ", ")
    return (native.scalar, native.name.rawValue + (arguments.isEmpty ? "" : "(\(arguments))"))
  }

  /// Whether a database treats a column like one of a declared type.
  ///
  /// - Parameters:
  ///   - type: The type of the column.
  ///   - collation: Its collation, if it is not the usual one.
  ///   - declared: The declared type.
  package func isSame(_ type: ColumnType, collation: String?, as declared: ColumnType) -> Bool {
    if isSame(type, declared) { return true }
    guard let collation, let other = self.type(of: type, collation: collation) else {
      return false
    }
    return isSame(other, declared)
  }

  /// Whether an expression is another name for `CURRENT_TIMESTAMP`, with the same value in each row.
  package func isCurrentTimestamp(_ expression: String) -> Bool {
    currentTimestamps.contains(expression.lowercased().filter { !$0.isWhitespace })
  }

  /// The numbers that a column holds exactly; `nil` for columns of other values.
  package func numbers(of type: ColumnType) -> NumericRange? {
    guard let name = type.name, let numbers = definition(of: name)?.numbers else { return nil }
    return name == .decimal && !type.arguments.isEmpty
      ? NumericRange(decimal: type.arguments) : numbers
  }
}
