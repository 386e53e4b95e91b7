public import Foundation

// Concrete on purpose: instead of a generic operator the compiler would choose the standard
// library's operator on the plain value, whose getter is unavailable (see ``EntityChanges``).

/// Adds to the number in the row; the database does the arithmetic.
public func += (change: inout NumberChange<Int>, amount: Int) {
  change.append(.add, amount)
}

/// Subtracts from the number in the row; the database does the arithmetic.
public func -= (change: inout NumberChange<Int>, amount: Int) {
  change.append(.subtract, amount)
}

/// Multiplies the number in the row; the database does the arithmetic.
public func *= (change: inout NumberChange<Int>, amount: Int) {
  change.append(.multiply, amount)
}

/// Divides the number in the row; the database does the arithmetic, and integers are truncated.
public func /= (change: inout NumberChange<Int>, amount: Int) {
  change.append(.divide, amount)
}

/// Adds to the number in the row; the database does the arithmetic.
public func += (change: inout NumberChange<Int64>, amount: Int64) {
  change.append(.add, amount)
}

/// Subtracts from the number in the row; the database does the arithmetic.
public func -= (change: inout NumberChange<Int64>, amount: Int64) {
  change.append(.subtract, amount)
}

/// Multiplies the number in the row; the database does the arithmetic.
public func *= (change: inout NumberChange<Int64>, amount: Int64) {
  change.append(.multiply, amount)
}

/// Divides the number in the row; the database does the arithmetic, and integers are truncated.
public func /= (change: inout NumberChange<Int64>, amount: Int64) {
  change.append(.divide, amount)
}

/// Adds to the number in the row; the database does the arithmetic.
public func += (change: inout NumberChange<Double>, amount: Double) {
  change.append(.add, amount)
}

/// Subtracts from the number in the row; the database does the arithmetic.
public func -= (change: inout NumberChange<Double>, amount: Double) {
  change.append(.subtract, amount)
}

/// Multiplies the number in the row; the database does the arithmetic.
public func *= (change: inout NumberChange<Double>, amount: Double) {
  change.append(.multiply, amount)
}

/// Divides the number in the row; the database does the arithmetic.
public func /= (change: inout NumberChange<Double>, amount: Double) {
  change.append(.divide, amount)
}

/// Adds to the number in the row; the database does the arithmetic.
public func += (change: inout NumberChange<Decimal>, amount: Decimal) {
  change.append(.add, amount)
}

/// Subtracts from the number in the row; the database does the arithmetic.
public func -= (change: inout NumberChange<Decimal>, amount: Decimal) {
  change.append(.subtract, amount)
}

/// Multiplies the number in the row; the database does the arithmetic.
public func *= (change: inout NumberChange<Decimal>, amount: Decimal) {
  change.append(.multiply, amount)
}

/// Divides the number in the row; the database does the arithmetic.
public func /= (change: inout NumberChange<Decimal>, amount: Decimal) {
  change.append(.divide, amount)
}
