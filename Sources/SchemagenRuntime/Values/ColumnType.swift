/// The type of a column, which determines how values are bound and read.
///
/// Precisions are numbers of fractional digits of a second, 0 to 6.
public enum ColumnType: Hashable, Sendable {
  case boolean
  case smallint
  case integer
  case bigint
  case oid
  case real
  case double
  case decimal(precision: Int?, scale: Int?)
  case money
  /// `TEXT`, `VARCHAR`, `CHAR` and `CITEXT`.
  case text
  case uuid
  case timestamp(precision: Int)
  case timestamptz(precision: Int)
  case date
  case time(precision: Int)
  case timetz(precision: Int)
  case json
  case jsonb
  case bytes
  /// An enum type of PostgreSQL with this name; `TEXT` on SQLite.
  case enumeration(String)
  /// Any other database type (`inet`, `bit`, `xml`, …), exchanged as text.
  case other(String)
  /// An array of PostgreSQL.
  indirect case list(ColumnType)
}
