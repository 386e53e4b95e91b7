import SchemagenRuntime

/// A trigger of a table or view: <https://www.postgresql.org/docs/current/catalog-pg-trigger.html>.
struct TriggerRow: CatalogRow {
  let relation: Int
  let name: String
  /// When it fires, as bits.
  let events: Int
  /// `O`, or how it differs from a trigger that fires in ordinary sessions.
  let state: String
  /// Whether it has a `WHEN` and no list of columns.
  let isConditional: Bool
  let functionSchema: Int
  let function: String
  /// Its argument, when there is exactly one.
  let argument: String?
  let definition: String

  static func query(_ scope: CatalogScope) -> String {
    """
    SELECT t.tgrelid, t.tgname, t.tgtype, t.tgenabled, t.tgqual IS NOT NULL AND t.tgattr::text = '',
      p.pronamespace, p.proname,
      CASE WHEN t.tgnargs = 1 THEN convert_from(
        substr(t.tgargs, 1, octet_length(t.tgargs) - 1), getdatabaseencoding()) END,
      pg_get_triggerdef(t.oid)
    FROM pg_trigger t
    JOIN pg_class c ON c.oid = t.tgrelid
    JOIN pg_proc p ON p.oid = t.tgfoid
    WHERE c.relnamespace IN (\(scope.list)) AND NOT t.tgisinternal
      AND \(scope.isOwn("c.oid"))
      -- Those that a partition has from its parent.
      AND NOT EXISTS (
        SELECT FROM pg_depend d
        WHERE d.classid = 'pg_trigger'::regclass AND d.objid = t.oid
          AND d.refclassid = 'pg_trigger'::regclass)
    """
  }

  init(_ row: inout DatabaseRow) throws {
    var at = ColumnCursor()
    relation = try at.next(&row)
    name = try at.next(&row)
    events = try at.next(&row)
    state = try at.next(&row)
    isConditional = try at.next(&row)
    functionSchema = try at.next(&row)
    function = try at.next(&row)
    argument = try at.next(&row)
    definition = try at.next(&row)
  }
}
