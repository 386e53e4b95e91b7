public import Foundation

// Concrete on purpose: instead of a generic operator the compiler would choose the standard
// library's operator on the plain value, whose getter is unavailable (see ``EntityChanges``).

/// Adds to the number in the row; the database does the arithmetic.
public func += (number: inout ColumnExpression<Int>, amount: Int) {
  number.compute(.add, .value(amount))
}

/// Subtracts from the number in the row; the database does the arithmetic.
public func -= (number: inout ColumnExpression<Int>, amount: Int) {
  number.compute(.subtract, .value(amount))
}

/// Multiplies the number in the row; the database does the arithmetic.
public func *= (number: inout ColumnExpression<Int>, amount: Int) {
  number.compute(.multiply, .value(amount))
}

/// Divides the number in the row; the database does the arithmetic, and integers are truncated.
public func /= (number: inout ColumnExpression<Int>, amount: Int) {
  number.compute(.divide, .value(amount))
}

/// Adds to the number in the row; the database does the arithmetic.
public func += (number: inout ColumnExpression<Int64>, amount: Int64) {
  number.compute(.add, .value(amount))
}

/// Subtracts from the number in the row; the database does the arithmetic.
public func -= (number: inout ColumnExpression<Int64>, amount: Int64) {
  number.compute(.subtract, .value(amount))
}

/// Multiplies the number in the row; the database does the arithmetic.
public func *= (number: inout ColumnExpression<Int64>, amount: Int64) {
  number.compute(.multiply, .value(amount))
}

/// Divides the number in the row; the database does the arithmetic, and integers are truncated.
public func /= (number: inout ColumnExpression<Int64>, amount: Int64) {
  number.compute(.divide, .value(amount))
}

/// Adds to the number in the row; the database does the arithmetic.
public func += (number: inout ColumnExpression<Double>, amount: Double) {
  number.compute(.add, .value(amount))
}

/// Subtracts from the number in the row; the database does the arithmetic.
public func -= (number: inout ColumnExpression<Double>, amount: Double) {
  number.compute(.subtract, .value(amount))
}

/// Multiplies the number in the row; the database does the arithmetic.
public func *= (number: inout ColumnExpression<Double>, amount: Double) {
  number.compute(.multiply, .value(amount))
}

/// Divides the number in the row; the database does the arithmetic.
public func /= (number: inout ColumnExpression<Double>, amount: Double) {
  number.compute(.divide, .value(amount))
}

/// Adds to the number in the row; the database does the arithmetic.
public func += (number: inout ColumnExpression<Decimal>, amount: Decimal) {
  number.compute(.add, .value(amount))
}

/// Subtracts from the number in the row; the database does the arithmetic.
public func -= (number: inout ColumnExpression<Decimal>, amount: Decimal) {
  number.compute(.subtract, .value(amount))
}

/// Multiplies the number in the row; the database does the arithmetic.
public func *= (number: inout ColumnExpression<Decimal>, amount: Decimal) {
  number.compute(.multiply, .value(amount))
}

/// Divides the number in the row; the database does the arithmetic.
public func /= (number: inout ColumnExpression<Decimal>, amount: Decimal) {
  number.compute(.divide, .value(amount))
}
