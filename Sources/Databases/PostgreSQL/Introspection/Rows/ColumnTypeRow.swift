import SchemagenRuntime

/// A type that a column has.
struct ColumnTypeRow {
  let id: Int
  /// The type, or that of an array's elements.
  let element: Int
  let isList: Bool
  /// The schema, name and kind of the element's type: `e` for an enum, `b` for a base type or one of an
  /// extension.
  let schema: Int
  let name: String
  let kind: String
  /// The collation and the storage that columns have unless they say otherwise.
  let collation: Int
  let storage: String

  /// The query for some types.
  static func query(_ ids: Set<Int>) -> String {
    let list = ids.isEmpty ? "NULL" : ids.sorted().map(String.init).joined(separator: ", ")
    return """
      SELECT t.oid, b.oid, e.oid IS NOT NULL, b.typnamespace, b.typname,
        CASE WHEN \(Catalog.isOwn("b.oid", in: "pg_type")) THEN b.typtype ELSE 'b' END, t.typcollation,
        t.typstorage
      FROM pg_type t
      LEFT JOIN pg_type e ON e.oid = t.typelem AND e.typarray = t.oid
      JOIN pg_type b ON b.oid = COALESCE(e.oid, t.oid)
      WHERE t.oid IN (\(list))
      """
  }

  init(_ row: inout DatabaseRow) throws {
    var at = ColumnCursor()
    id = try at.next(&row)
    element = try at.next(&row)
    isList = try at.next(&row)
    schema = try at.next(&row)
    name = try at.next(&row)
    kind = try at.next(&row)
    collation = try at.next(&row)
    storage = try at.next(&row)
  }
}
