public import Foundation

extension Decimal: ColumnValue {
  /// The column type that a value is bound as when the column is unknown.
  public static var defaultColumnType: ColumnType { .decimal(precision: nil, scale: nil) }

  /// Binds the exact number.
  ///
  /// - Throws: ``DatabaseError`` when the column's precision and scale would round it.
  public func bind(to parameters: inout Parameters, as type: ColumnType) throws {
    switch type {
    case .decimal(let precision, let scale):
      try check(precision: precision, scale: scale, for: type)
    case .money:
      break
    default:
      throw DatabaseError.typeMismatch(Decimal.self, for: type)
    }
    parameters.append(
      text: isNaN ? "NaN" : description, kind: .decimal, oid: PostgreSQLTypeID.numeric)
  }

  /// Reads a column of a row, counted from 0.
  ///
  /// - Throws: ``DatabaseError`` when the column holds something else.
  public init(row: inout Row, at index: Int) throws {
    self = try row.decimal(at: index)
  }

  /// Checks that `numeric(precision, scale)` stores this number exactly.
  private func check(precision: Int?, scale: Int?, for type: ColumnType) throws {
    guard let precision, !isNaN else { return }
    let scale = scale ?? 0
    let digits = DecimalDigits(self)
    guard digits.fractionCount <= scale else {
      throw DatabaseError.valueOutOfRange(
        "more than \(scale) digits after the point", for: type,
        help: "round the number before it is stored")
    }
    guard digits.integerCount <= precision - scale else {
      throw DatabaseError.valueOutOfRange(
        "more than \(precision - scale) digits before the point", for: type)
    }
  }
}
