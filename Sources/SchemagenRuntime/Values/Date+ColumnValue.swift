public import Foundation

extension Date: ColumnValue {
  /// The column type that a value is bound as when the column is unknown.
  public static var defaultColumnType: ColumnType { .timestamptz(precision: 6) }

  /// Binds the time, cut to the column's precision and in UTC.
  public func bind(to parameters: inout BoundParameters, as type: ColumnType) throws {
    guard let timestamp = Timestamp(self) else {
      throw DatabaseError.valueOutOfRange("a date that far away", for: type)
    }
    if !timestamp.hasSQLiteText {
      parameters.refuseOnSQLite(
        .valueOutOfRange("a date outside the years 0 to 9999 on SQLite", for: type))
    }
    switch type {
    case .timestamp(let precision), .timestamptz(let precision):
      let cut = timestamp.cut(toPrecision: precision)
      parameters.append(bits: cut.microseconds, kind: .timestamp, oid: type.parameterTypeID)
    case .date:
      parameters.append(bits: try timestamp.dayNumber(), kind: .date, oid: type.parameterTypeID)
    case .time(let precision):
      let time = try timestamp.cut(toPrecision: precision).timeOfDay(for: type)
      parameters.append(bits: time, kind: .time, oid: type.parameterTypeID)
    case .timetz(let precision):
      let start = parameters.bytes.count
      parameters.appendBits(
        of: try timestamp.cut(toPrecision: precision).timeOfDay(for: type))
      parameters.appendBits(of: Int32(0))
      parameters.close(from: start, kind: .time, oid: type.parameterTypeID, isBinary: true)
    default:
      throw DatabaseError.typeMismatch(Date.self, for: type)
    }
  }

  /// Reads a column of a row, counted from 0.
  ///
  /// - Throws: ``DatabaseError`` when the column holds something else.
  public init(row: inout DatabaseRow, at index: Int) throws {
    self = try row.timestamp(at: index).date
  }
}

extension Timestamp {
  /// Days since 2000-01-01, with PostgreSQL's extreme integers for infinity.
  fileprivate func dayNumber() throws -> Int32 {
    if self == .infinity { return .max }
    if self == .negativeInfinity { return .min }
    guard let days = Int32(exactly: daysAndTime.days) else {
      throw DatabaseError.valueOutOfRange("a date that far away", for: .date)
    }
    return days
  }

  /// Microseconds since midnight.
  fileprivate func timeOfDay(for type: ColumnType) throws -> Int64 {
    guard isFinite else { throw DatabaseError.valueOutOfRange("an infinite time", for: type) }
    return daysAndTime.time
  }
}
