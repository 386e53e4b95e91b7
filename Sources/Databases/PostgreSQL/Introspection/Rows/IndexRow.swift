import SchemagenRuntime

/// An index: <https://www.postgresql.org/docs/current/catalog-pg-index.html>.
struct IndexRow: CatalogRow {
  let id: Int
  let relation: Int
  let name: String
  let isUnique: Bool
  let isValid: Bool
  let isClustered: Bool
  let isReplicaIdentity: Bool
  /// Whether it belongs to an index of a partitioned table.
  let isPartition: Bool
  let nullsAreEqual: Bool
  /// How many of the columns are keys; the others are only included.
  let keyCount: Int
  /// The numbers of the columns, 0 for an expression.
  let columns: [Int]
  /// For each key 1 for descending, and 2 for nulls first.
  let orders: [Int]
  let operatorClasses: [Int]
  let collations: [Int]
  let method: String
  let options: [String]
  let tablespace: String?
  let predicate: String?
  /// The keys in SQL where one of them is an expression.
  let expressions: [String]
  /// The statement that makes it, where a schema cannot express all of it.
  let definition: String?
  let hasClassParameters: Bool

  static func query(_ scope: CatalogScope) -> String {
    let nulls = scope.column("i.indnullsnotdistinct", since: 150_000, else: "false")
    let hasParameters = scope.hasOptions("i.indexrelid")
    return """
      SELECT i.indexrelid, i.indrelid, x.relname, i.indisunique, i.indisvalid AND i.indisready,
        i.indisclustered, i.indisreplident, x.relispartition, \(nulls), i.indnkeyatts,
        i.indkey::int2[], i.indoption::int2[], i.indclass::oid[], i.indcollation::oid[], m.amname,
        x.reloptions, s.spcname,
        CASE WHEN i.indpred IS NOT NULL THEN pg_get_expr(i.indpred, i.indrelid) END,
        CASE WHEN i.indexprs IS NOT NULL THEN ARRAY(
          SELECT pg_get_indexdef(i.indexrelid, n, false) FROM generate_series(1, i.indnkeyatts) n)
          END,
        CASE WHEN \(hasParameters) OR i.indnkeyatts < i.indnatts OR \(nulls)
          -- Nulls first when ascending, or last when descending; a collation besides the default one.
          OR i.indoption::int2[] && ARRAY[1, 2]::int2[]
          OR NOT i.indcollation::oid[] <@ ARRAY[0, 100]::oid[]
          OR c.relkind = 'm' OR c.relispartition
          OR m.amname NOT IN ('btree', 'hash', 'gist', 'gin', 'spgist', 'brin')
          THEN pg_get_indexdef(i.indexrelid) END,
        \(hasParameters)
      FROM pg_class c
      JOIN pg_index i ON i.indrelid = c.oid
      JOIN pg_class x ON x.oid = i.indexrelid
      JOIN pg_am m ON m.oid = x.relam
      LEFT JOIN pg_tablespace s ON s.oid = x.reltablespace
      WHERE c.relnamespace IN (\(scope.list)) AND c.relkind IN ('r', 'p', 'm')
        AND \(scope.isOwn("c.oid"))
      """
  }

  init(_ row: inout DatabaseRow) throws {
    var at = ColumnCursor()
    id = try at.next(&row)
    relation = try at.next(&row)
    name = try at.next(&row)
    isUnique = try at.next(&row)
    isValid = try at.next(&row)
    isClustered = try at.next(&row)
    isReplicaIdentity = try at.next(&row)
    isPartition = try at.next(&row)
    nullsAreEqual = try at.next(&row)
    let declaredKeys: Int = try at.next(&row)
    columns = try at.next(&row)
    orders = try at.next(&row)
    operatorClasses = try at.next(&row)
    collations = try at.next(&row)
    method = try at.next(&row)
    options = try at.next(&row)
    tablespace = try at.next(&row)
    predicate = try at.next(&row)
    expressions = try at.next(&row)
    definition = try at.next(&row)
    hasClassParameters = try at.next(&row)
    // Other servers than PostgreSQL itself may leave some out.
    keyCount = [columns, orders, operatorClasses, collations].map(\.count)
      .reduce(max(0, declaredKeys), min)
  }
}
