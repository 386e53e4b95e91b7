import Foundation

extension String: ColumnValue {
  /// The column type that a value is bound as when the column is unknown.
  public static var defaultColumnType: ColumnType { .text }

  /// Binds text as it is; to a UUID column in the form of a UUID.
  public func bind(to parameters: inout BoundParameters, as type: ColumnType) throws {
    switch type {
    case .text, .enumeration, .other:
      // PostgreSQL's text has no NUL, and SQLite's own functions stop at one:
      // https://www.sqlite.org/nulinstr.html
      guard !utf8.contains(0) else {
        throw DatabaseError.valueOutOfRange("text with a NUL character", for: type)
      }
      parameters.append(text: self, kind: .text, oid: PostgreSQLTypeID.unknown)
    case .uuid:
      guard let uuid = UUID(uuidString: self) else {
        throw DatabaseError.valueOutOfRange("text that is not a UUID", for: type)
      }
      try uuid.bind(to: &parameters, as: type)
    default:
      throw DatabaseError.typeMismatch(String.self, for: type)
    }
  }

  /// Reads a column of a row, counted from 0.
  ///
  /// - Throws: ``DatabaseError`` when the column holds something else.
  @inlinable
  public init(row: inout DatabaseRow, at index: Int) throws {
    self = try row.text(at: index)
  }
}
