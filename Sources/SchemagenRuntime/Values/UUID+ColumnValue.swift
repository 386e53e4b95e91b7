public import Foundation

extension UUID: ColumnValue {
  /// The column type that a value is bound as when the column is unknown.
  public static var defaultColumnType: ColumnType { .uuid }

  /// Binds as a UUID, or as lower-case text where the column is text.
  public func bind(to parameters: inout BoundParameters, as type: ColumnType) throws {
    switch type {
    case .uuid:
      let start = parameters.bytes.count
      withUnsafeBytes(of: uuid) { parameters.bytes.append(contentsOf: $0) }
      parameters.close(from: start, kind: .uuid, oid: PostgreSQLTypeID.uuid, isBinary: true)
    case .text, .other:
      parameters.append(
        text: uuidString.lowercased(), kind: .text, oid: PostgreSQLTypeID.unknown)
    default:
      throw DatabaseError.typeMismatch(UUID.self, for: type)
    }
  }

  /// Reads a column of a row, counted from 0.
  ///
  /// - Throws: ``DatabaseError`` when the column holds something else.
  @inlinable
  public init(row: inout DatabaseRow, at index: Int) throws {
    self = try row.uuid(at: index)
  }
}
