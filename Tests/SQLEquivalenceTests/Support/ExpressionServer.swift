import Foundation
import TestSupport

/// A database that keeps expressions of the table of the fixtures, and shows what it has kept.
struct ExpressionServer {
  private let cluster: PostgresCluster
  private let database: String

  init() throws {
    cluster = try PostgresCluster.shared()
    let url = try cluster.makeDatabase()
    database = String(url.split(separator: "/").last ?? "")
    let columns = ExpressionTable.declarations.map { "\"\($0[0])\" \($0[1])" }
    try cluster.execute(
      file: """
        CREATE EXTENSION citext;
        CREATE TYPE status AS ENUM ('new', 'ack');
        CREATE DOMAIN posint AS int;
        CREATE TABLE t (\(columns.joined(separator: ", ")));
        \(Self.function)
        """, in: database)
  }

  /// What the server keeps of expressions; empty where it refuses one.
  func kept(_ expressions: [(kind: String, text: String)]) throws -> [String] {
    var all: [String] = []
    for start in stride(from: 0, to: expressions.count, by: 200) {
      let part = expressions[start..<min(start + 200, expressions.count)]
      let rows = part.map { "(\(literal($0.kind)), \(literal($0.text)))" }
      let output = try cluster.execute(
        """
        SET timezone = 'UTC'; SET client_min_messages = error;
        SELECT kept(kind, expression) FROM (VALUES \(rows.joined(separator: ", ")))
          AS rows (kind, expression)
        """, in: database)
      all += output.split(separator: "\n", omittingEmptySubsequences: false).prefix(part.count)
        .map(String.init)
    }
    return all
  }

  private func literal(_ text: String) -> String {
    "'" + text.replacingOccurrences(of: "'", with: "''") + "'"
  }

  /// Adds the expression, reads it back, and undoes that.
  private static let function = #"""
    CREATE FUNCTION kept(kind text, expression text) RETURNS text LANGUAGE plpgsql AS $function$
    DECLARE result text; target text := substr(kind, strpos(kind, ' ') + 1);
    BEGIN
      CASE split_part(kind, ' ', 1)
      WHEN 'default' THEN
        EXECUTE format(E'ALTER TABLE t ALTER COLUMN %I SET DEFAULT %s\n', target, expression);
        SELECT pg_get_expr(adbin, adrelid) INTO result FROM pg_attrdef
          WHERE adrelid = 't'::regclass;
      WHEN 'generated' THEN
        EXECUTE format(
          E'ALTER TABLE t ADD COLUMN made %s GENERATED ALWAYS AS (%s\n) STORED', target, expression);
        SELECT pg_get_expr(adbin, adrelid) INTO result FROM pg_attrdef
          WHERE adrelid = 't'::regclass;
      WHEN 'key' THEN
        EXECUTE format(E'CREATE INDEX made ON t ((%s\n))', expression);
        SELECT pg_get_expr(indexprs, indrelid) INTO result FROM pg_index
          WHERE indexrelid = 'made'::regclass;
      WHEN 'where' THEN
        EXECUTE format(E'CREATE INDEX made ON t (id) WHERE %s\n', expression);
        SELECT pg_get_expr(indpred, indrelid) INTO result FROM pg_index
          WHERE indexrelid = 'made'::regclass;
      ELSE
        EXECUTE format(E'ALTER TABLE t ADD CONSTRAINT made CHECK (%s\n)', expression);
        SELECT pg_get_expr(conbin, conrelid) INTO result FROM pg_constraint
          WHERE conname = 'made';
      END CASE;
      RAISE EXCEPTION USING errcode = 'ZZ001', message = replace(result, E'\n', ' ');
    EXCEPTION WHEN sqlstate 'ZZ001' THEN RETURN sqlerrm; WHEN others THEN RETURN '';
    END $function$;
    """#
}
