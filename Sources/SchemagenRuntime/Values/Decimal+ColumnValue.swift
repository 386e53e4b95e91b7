public import Foundation

extension Decimal: ColumnValue {
  /// The column type that a value is bound as when the column is unknown.
  public static var defaultColumnType: ColumnType { .decimal(precision: nil, scale: nil) }

  /// Binds the number; a literal such as `19.99` is the number that it shows, though Swift makes it by
  /// way of a `Double`.
  ///
  /// - Throws: ``DatabaseError`` when the column's precision and scale would round it.
  public func bind(to parameters: inout BoundParameters, as type: ColumnType) throws {
    let number = withoutConversionNoise
    switch type {
    case .decimal(let precision, let scale):
      try number.check(precision: precision, scale: scale, for: type)
    case .money:
      try number.checkMoney()
    default:
      throw DatabaseError.typeMismatch(Decimal.self, for: type)
    }
    parameters.append(decimal: number.isNaN ? "NaN" : number.description, for: type)
  }

  /// Reads a column of a row, counted from 0.
  ///
  /// - Throws: ``DatabaseError`` when the column holds something else.
  public init(row: inout DatabaseRow, at index: Int) throws {
    self = try row.decimal(at: index)
  }

  /// Checks that `money` stores this number exactly: 64 bits of hundredths, unless the server's
  /// `lc_monetary` is that of a currency without hundredths.
  ///
  /// <https://www.postgresql.org/docs/current/datatype-money.html>
  private func checkMoney() throws {
    guard !isNaN else { throw DatabaseError.valueOutOfRange("NaN", for: .money) }
    guard DecimalDigits(self).fractionCount <= 2 else {
      throw DatabaseError.decimalOutOfRange(
        description, "more than 2 digits after the point", for: .money)
    }
    let hundredths = self * 100
    guard hundredths >= Decimal(Int64.min), hundredths <= Decimal(Int64.max) else {
      throw DatabaseError.valueOutOfRange(
        "\(self), which is outside -92233720368547758.08...92233720368547758.07", for: .money)
    }
  }

  /// Checks that `numeric(precision, scale)` stores this number exactly.
  private func check(precision: Int?, scale: Int?, for type: ColumnType) throws {
    guard let precision, !isNaN else { return }
    let scale = scale ?? 0
    let digits = DecimalDigits(self)
    guard digits.fractionCount <= scale else {
      throw DatabaseError.decimalOutOfRange(
        description, "more than \(scale) digits after the point", for: type)
    }
    guard digits.integerCount <= precision - scale else {
      throw DatabaseError.decimalOutOfRange(
        description, "more than \(precision - scale) digits before the point", for: type)
    }
  }
}
