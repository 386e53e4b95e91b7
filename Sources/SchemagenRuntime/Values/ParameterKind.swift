/// What the bytes of a parameter mean.
@usableFromInline
enum ParameterKind: UInt8, Sendable {
  case null
  case boolean
  /// Two, four or eight bytes.
  case integer
  /// Four or eight bytes.
  case floatingPoint
  case decimal
  case text
  case uuid
  /// Microseconds since 2000-01-01 00:00 UTC.
  case timestamp
  /// Days since 2000-01-01.
  case date
  /// Microseconds since midnight, with or without four bytes of offset.
  case time
  case json
  case bytes
  case list
}
