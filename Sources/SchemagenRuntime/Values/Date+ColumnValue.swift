public import Foundation

extension Date: ColumnValue {
  /// The column type that a value is bound as when the column is unknown.
  public static var defaultColumnType: ColumnType { .timestamptz(precision: 6) }

  /// Binds the time, cut to the column's precision and in UTC.
  ///
  /// - Throws: ``DatabaseError`` for NaN and for a date that a column of the type cannot hold.
  public func bind(to parameters: inout BoundParameters, as type: ColumnType) throws {
    switch type {
    case .timestamp(let precision), .timestamptz(let precision):
      let time = try timestamp(precision, for: type)
      if !time.hasSQLiteText { refuseOnSQLite(&parameters, type) }
      parameters.append(bits: time.microseconds, kind: .timestamp, oid: type.parameterTypeID)
    case .date:
      guard let day = dayNumber else { throw outOfRange(for: type) }
      if Timestamp(dayNumber: day)?.hasSQLiteText != true { refuseOnSQLite(&parameters, type) }
      parameters.append(bits: day, kind: .date, oid: type.parameterTypeID)
    case .time(let precision):
      let time = try timeOfDay(precision, for: type)
      parameters.append(bits: time, kind: .time, oid: type.parameterTypeID)
    case .timetz(let precision):
      let time = try timeOfDay(precision, for: type)
      let start = parameters.bytes.count
      parameters.appendBits(of: time)
      parameters.appendBits(of: Int32(0))
      parameters.close(from: start, kind: .time, oid: type.parameterTypeID, isBinary: true)
    default:
      throw DatabaseError.typeMismatch(Date.self, for: type)
    }
  }

  /// Reads a column of a row, counted from 0; a time of day is one of 1970-01-01.
  ///
  /// - Throws: ``DatabaseError`` when the column holds something else.
  public init(row: inout DatabaseRow, at index: Int) throws {
    self = try row.date(at: index)
  }

  private func timestamp(_ precision: Int, for type: ColumnType) throws -> Timestamp {
    guard let time = Timestamp(self, precision: precision) else { throw outOfRange(for: type) }
    return time
  }

  private func timeOfDay(_ precision: Int, for type: ColumnType) throws -> Int64 {
    let time = try timestamp(precision, for: type)
    guard time.isFinite else { throw DatabaseError.valueOutOfRange("an infinite time", for: type) }
    return time.timeOfDay
  }

  private func outOfRange(for type: ColumnType) -> DatabaseError {
    .valueOutOfRange(
      timeIntervalSinceReferenceDate.isNaN ? "a date that is not a number" : "a date that far away",
      for: type)
  }

  private func refuseOnSQLite(_ parameters: inout BoundParameters, _ type: ColumnType) {
    parameters.refuseOnSQLite(
      .valueOutOfRange("a date outside the years 0 to 9999 on SQLite", for: type))
  }
}
