import Foundation

extension DatabaseRow {
  /// Reads an integer.
  @inlinable
  func integer(at index: Int) throws -> Int64 {
    if case .sqlite(let row) = source, let value = row.integer(index) { return value }
    return try convertedInteger(at: index)
  }

  @usableFromInline
  func convertedInteger(at index: Int) throws -> Int64 {
    let value: Int64? =
      switch source {
      case .sqlite(let row): row.convertedInteger(index)
      case .postgresql(let row): row.cell(index)?.integer
      case .list(let array): array.cell(index)?.integer
      case .fields: nil
      }
    guard let value else { throw mismatch(at: index, expected: "an integer") }
    return value
  }

  /// Reads a floating-point number.
  @inlinable
  func double(at index: Int) throws -> Double {
    if case .sqlite(let row) = source, let value = row.real(index) { return value }
    return try convertedDouble(at: index)
  }

  @usableFromInline
  func convertedDouble(at index: Int) throws -> Double {
    let value: Double? =
      switch source {
      case .sqlite(let row): row.convertedDouble(index)
      case .postgresql(let row): row.cell(index)?.double
      case .list(let array): array.cell(index)?.double
      case .fields: nil
      }
    guard let value else { throw mismatch(at: index, expected: "a number") }
    return value
  }

  /// Reads a truth value; SQLite stores 0 and 1.
  @inlinable
  func boolean(at index: Int) throws -> Bool {
    if case .sqlite(let row) = source, let value = row.integer(index) { return value != 0 }
    return try convertedBoolean(at: index)
  }

  @usableFromInline
  func convertedBoolean(at index: Int) throws -> Bool {
    let value: Bool? =
      switch source {
      case .sqlite: nil
      case .postgresql(let row): row.cell(index)?.boolean
      case .list(let array): array.cell(index)?.boolean
      case .fields: nil
      }
    guard let value else { throw mismatch(at: index, expected: "a Boolean") }
    return value
  }

  /// Reads an exact decimal number.
  func decimal(at index: Int) throws -> Decimal {
    let value: Decimal? =
      switch source {
      case .sqlite(let row): row.decimal(index)
      case .postgresql(let row): row.cell(index)?.decimal
      case .list(let array): array.cell(index)?.decimal
      case .fields: nil
      }
    guard let value else {
      throw mismatch(at: index, expected: "a decimal number of at most 38 digits")
    }
    return value
  }
}
