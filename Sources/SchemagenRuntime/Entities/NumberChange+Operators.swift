public import Foundation

// Concrete on purpose: with a generic operator the compiler would prefer the standard library's
// operator on the plain value, whose getter is unavailable (see ``Changes``).

/// Adds to the number that the row holds, in the database.
public func += (change: inout NumberChange<Int>, amount: Int) {
  change.append(.add, amount)
}

/// Subtracts from the number that the row holds, in the database.
public func -= (change: inout NumberChange<Int>, amount: Int) {
  change.append(.subtract, amount)
}

/// Multiplies the number that the row holds, in the database.
public func *= (change: inout NumberChange<Int>, amount: Int) {
  change.append(.multiply, amount)
}

/// Divides the number that the row holds, in the database. Whole numbers are divided without
/// remainder.
public func /= (change: inout NumberChange<Int>, amount: Int) {
  change.append(.divide, amount)
}

/// Adds to the number that the row holds, in the database.
public func += (change: inout NumberChange<Int64>, amount: Int64) {
  change.append(.add, amount)
}

/// Subtracts from the number that the row holds, in the database.
public func -= (change: inout NumberChange<Int64>, amount: Int64) {
  change.append(.subtract, amount)
}

/// Multiplies the number that the row holds, in the database.
public func *= (change: inout NumberChange<Int64>, amount: Int64) {
  change.append(.multiply, amount)
}

/// Divides the number that the row holds, in the database. Whole numbers are divided without
/// remainder.
public func /= (change: inout NumberChange<Int64>, amount: Int64) {
  change.append(.divide, amount)
}

/// Adds to the number that the row holds, in the database.
public func += (change: inout NumberChange<Double>, amount: Double) {
  change.append(.add, amount)
}

/// Subtracts from the number that the row holds, in the database.
public func -= (change: inout NumberChange<Double>, amount: Double) {
  change.append(.subtract, amount)
}

/// Multiplies the number that the row holds, in the database.
public func *= (change: inout NumberChange<Double>, amount: Double) {
  change.append(.multiply, amount)
}

/// Divides the number that the row holds, in the database.
public func /= (change: inout NumberChange<Double>, amount: Double) {
  change.append(.divide, amount)
}

/// Adds to the number that the row holds, in the database.
public func += (change: inout NumberChange<Decimal>, amount: Decimal) {
  change.append(.add, amount)
}

/// Subtracts from the number that the row holds, in the database.
public func -= (change: inout NumberChange<Decimal>, amount: Decimal) {
  change.append(.subtract, amount)
}

/// Multiplies the number that the row holds, in the database.
public func *= (change: inout NumberChange<Decimal>, amount: Decimal) {
  change.append(.multiply, amount)
}

/// Divides the number that the row holds, in the database.
public func /= (change: inout NumberChange<Decimal>, amount: Decimal) {
  change.append(.divide, amount)
}
