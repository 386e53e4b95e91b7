import SchemagenRuntime

/// A sequence: <https://www.postgresql.org/docs/current/catalog-pg-sequence.html>.
struct SequenceRow: CatalogRow {
  let schema: Int
  let name: String
  /// The name as the server writes it in `nextval('…'::regclass)`.
  let reference: String
  /// `smallint`, `integer` or `bigint`.
  let type: String
  let start: Int
  let increment: Int
  let least: Int
  let most: Int
  let cache: Int
  let cycles: Bool
  let isLogged: Bool
  /// The table and column that it belongs to; 0 for a sequence of its own.
  let owner: Int
  let ownerColumn: Int

  static func query(_ scope: CatalogScope) -> String {
    """
    SELECT c.relnamespace, c.relname, c.oid::regclass::text, format_type(s.seqtypid, NULL),
      s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle,
      c.relpersistence = 'p', COALESCE(d.refobjid, 0), COALESCE(d.refobjsubid, 0)
    FROM pg_sequence s
    JOIN pg_class c ON c.oid = s.seqrelid
    LEFT JOIN pg_depend d
      ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.objsubid = 0
      AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
    WHERE c.relnamespace IN (\(scope.list)) AND \(scope.isOwn("c.oid"))
    """
  }

  init(_ row: inout DatabaseRow) throws {
    var at = ColumnCursor()
    schema = try at.next(&row)
    name = try at.next(&row)
    reference = try at.next(&row)
    type = try at.next(&row)
    start = try at.next(&row)
    increment = try at.next(&row)
    least = try at.next(&row)
    most = try at.next(&row)
    cache = try at.next(&row)
    cycles = try at.next(&row)
    isLogged = try at.next(&row)
    owner = try at.next(&row)
    ownerColumn = try at.next(&row)
  }
}
