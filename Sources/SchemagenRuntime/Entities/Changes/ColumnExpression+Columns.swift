public import Foundation

// Concrete on purpose, as the operators with an amount are.

/// Adds another column; the database does the arithmetic.
public func += (number: inout ColumnExpression<Int>, other: ColumnExpression<Int>) {
  number.compute(.add, other.node)
}

/// Subtracts another column; the database does the arithmetic.
public func -= (number: inout ColumnExpression<Int>, other: ColumnExpression<Int>) {
  number.compute(.subtract, other.node)
}

/// Multiplies by another column; the database does the arithmetic.
public func *= (number: inout ColumnExpression<Int>, other: ColumnExpression<Int>) {
  number.compute(.multiply, other.node)
}

/// Divides by another column; the database does the arithmetic.
public func /= (number: inout ColumnExpression<Int>, other: ColumnExpression<Int>) {
  number.compute(.divide, other.node)
}

/// Adds another column; the database does the arithmetic.
public func += (number: inout ColumnExpression<Int64>, other: ColumnExpression<Int64>) {
  number.compute(.add, other.node)
}

/// Subtracts another column; the database does the arithmetic.
public func -= (number: inout ColumnExpression<Int64>, other: ColumnExpression<Int64>) {
  number.compute(.subtract, other.node)
}

/// Multiplies by another column; the database does the arithmetic.
public func *= (number: inout ColumnExpression<Int64>, other: ColumnExpression<Int64>) {
  number.compute(.multiply, other.node)
}

/// Divides by another column; the database does the arithmetic.
public func /= (number: inout ColumnExpression<Int64>, other: ColumnExpression<Int64>) {
  number.compute(.divide, other.node)
}

/// Adds another column; the database does the arithmetic.
public func += (number: inout ColumnExpression<Double>, other: ColumnExpression<Double>) {
  number.compute(.add, other.node)
}

/// Subtracts another column; the database does the arithmetic.
public func -= (number: inout ColumnExpression<Double>, other: ColumnExpression<Double>) {
  number.compute(.subtract, other.node)
}

/// Multiplies by another column; the database does the arithmetic.
public func *= (number: inout ColumnExpression<Double>, other: ColumnExpression<Double>) {
  number.compute(.multiply, other.node)
}

/// Divides by another column; the database does the arithmetic.
public func /= (number: inout ColumnExpression<Double>, other: ColumnExpression<Double>) {
  number.compute(.divide, other.node)
}

/// Adds another column; the database does the arithmetic.
public func += (number: inout ColumnExpression<Decimal>, other: ColumnExpression<Decimal>) {
  number.compute(.add, other.node)
}

/// Subtracts another column; the database does the arithmetic.
public func -= (number: inout ColumnExpression<Decimal>, other: ColumnExpression<Decimal>) {
  number.compute(.subtract, other.node)
}

/// Multiplies by another column; the database does the arithmetic.
public func *= (number: inout ColumnExpression<Decimal>, other: ColumnExpression<Decimal>) {
  number.compute(.multiply, other.node)
}

/// Divides by another column; the database does the arithmetic.
public func /= (number: inout ColumnExpression<Decimal>, other: ColumnExpression<Decimal>) {
  number.compute(.divide, other.node)
}
