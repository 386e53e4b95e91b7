/// What a database knows of one of its column types.
package struct ColumnTypeDefinition: Sendable {
  /// The family by which its values are converted.
  package let family: TypeFamily
  /// The numbers that it holds without arguments; `nil` for types that are not numbers.
  package let numbers: NumericRange?

  package init(_ family: TypeFamily, numbers: NumericRange? = nil) {
    self.family = family
    self.numbers = numbers
  }
}
