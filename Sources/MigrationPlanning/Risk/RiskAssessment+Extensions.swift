import DatabaseChanges
import DatabaseSchema

extension RiskAssessment {
  /// Extensions that a database owner may install without being superuser are trusted:
  /// <https://www.postgresql.org/docs/current/contrib.html>.
  private static let trusted: Set<String> = [
    "btree_gin", "btree_gist", "citext", "cube", "dict_int", "fuzzystrmatch", "hstore", "intarray",
    "isn", "lo", "ltree", "pg_trgm", "pgcrypto", "plpgsql", "seg", "tablefunc", "tcn",
    "tsm_system_rows", "tsm_system_time", "unaccent", "uuid-ossp",
  ]

  /// Who may install an extension.
  func installed(_ item: DatabaseExtension) -> [Risk] {
    if Self.trusted.contains(item.name) { return [] }
    return [
      Risk(
        .notice, item.name,
        "the extension \"\(item.name)\" needs a superuser, unless it is installed already")
    ]
  }

  /// PostgreSQL drops an extension only when nothing uses it.
  func removed(_ item: DatabaseExtension) -> [Risk] {
    [
      Risk(
        .mayFail, item.name,
        "drops the extension \"\(item.name)\": nothing that the schema does not know may use it")
    ]
  }

  /// Who may change the version of an extension, and whether there is a way to it.
  func updated(_ change: Transition<DatabaseExtension>) -> [Risk] {
    guard change.before.version != change.after.version else { return [] }
    return installed(change.after) + [
      Risk(
        .mayFail, change.after.name,
        "the extension \"\(change.after.name)\" changes its version: the server must have the "
          + "scripts that lead there")
    ]
  }
}
