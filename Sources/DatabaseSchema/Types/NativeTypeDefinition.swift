/// A native type of a database: which fields can have it, which arguments it takes, what the column
/// is declared as, and how Swift binds and reads its values.
package struct NativeTypeDefinition: Sendable {
  /// What can stand in the parentheses.
  package enum Arguments: Equatable, Sendable {
    case none
    /// An optional number within bounds.
    case number(ClosedRange<Int>)
    /// Optional precision and scale.
    case decimal
  }

  package let name: NativeTypeName
  package let scalar: ScalarType
  package let arguments: Arguments
  /// The type of the column; `nil` for a database whose SQL is not written.
  package let column: TypeName?
  /// How Swift stores a value, before arguments are taken into account.
  package let storage: SwiftStorage

  /// - Parameters:
  ///   - name: The word of the schema.
  ///   - scalar: The type of the fields that can have it.
  ///   - arguments: What it takes.
  ///   - column: The type of the column.
  ///   - storage: How Swift stores a value.
  package init(
    _ name: NativeTypeName, _ scalar: ScalarType, _ arguments: Arguments = .none,
    column: TypeName?, storage: SwiftStorage
  ) {
    self.name = name
    self.scalar = scalar
    self.arguments = arguments
    self.column = column
    self.storage = storage
  }

  /// How it can be written.
  package var example: String {
    switch arguments {
    case .none: name.rawValue
    case .number(let range): "\(name.rawValue)(\(min(range.upperBound, 255)))"
    case .decimal: "\(name.rawValue)(10, 2)"
    }
  }

  /// How many arguments there can be.
  package var maximumCount: Int {
    switch arguments {
    case .none: 0
    case .number: 1
    case .decimal: 2
    }
  }
}
