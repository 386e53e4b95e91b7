/// Queries of SQLite's schema table.
enum Catalog {
  /// Tables and views; names that start with `sqlite_` are the database's own:
  /// <https://www.sqlite.org/fileformat2.html#intschema>.
  static let relationNames = """
    SELECT name FROM main.sqlite_master
    WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
    ORDER BY name
    """

  /// Everything that the database holds, tables first, under the name that versions before 3.33 know.
  static let objects = """
    SELECT type, name, tbl_name, sql FROM main.sqlite_master ORDER BY type <> 'table', name
    """
}
