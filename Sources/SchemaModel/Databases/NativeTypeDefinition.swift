/// A native type of a database: which fields can have it and which arguments it takes.
struct NativeTypeDefinition: Sendable {
  /// What can stand in the parentheses.
  enum Arguments: Equatable, Sendable {
    case none
    /// An optional number within bounds.
    case number(ClosedRange<Int>)
    /// Optional precision and scale.
    case decimal
  }

  let name: String
  let scalar: ScalarType
  let arguments: Arguments

  init(_ name: String, _ scalar: ScalarType, _ arguments: Arguments = .none) {
    self.name = name
    self.scalar = scalar
    self.arguments = arguments
  }

  /// How it can be written.
  var example: String {
    switch arguments {
    case .none: name
    case .number(let range): "\(name)(\(min(range.upperBound, 255)))"
    case .decimal: "\(name)(10, 2)"
    }
  }

  /// How many arguments there can be.
  var maximumCount: Int {
    switch arguments {
    case .none: 0
    case .number: 1
    case .decimal: 2
    }
  }
}
