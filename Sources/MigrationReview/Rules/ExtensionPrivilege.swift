package import DatabaseChanges
import DatabaseSchema

extension FindingCode {
  /// An extension needs a superuser.
  package static let extensionPrivilege = FindingCode("M503")
}

/// An extension that is not trusted needs a superuser.
struct ExtensionPrivilege: ReviewRule {
  /// Extensions that a database owner may install without being superuser:
  /// <https://www.postgresql.org/docs/current/contrib.html>.
  private static let trusted: Set<String> = [
    "btree_gin", "btree_gist", "citext", "cube", "dict_int", "fuzzystrmatch", "hstore", "intarray",
    "isn", "lo", "ltree", "pg_trgm", "pgcrypto", "plpgsql", "seg", "tablefunc", "tcn",
    "tsm_system_rows", "tsm_system_time", "unaccent", "uuid-ossp",
  ]

  func findings(of step: Step, in context: ReviewContext) -> [Finding] {
    guard let name = installed(by: step), !Self.trusted.contains(name) else { return [] }
    return [
      Finding(
        .extensionPrivilege, .notice, name,
        "extension \"\(name)\" needs a superuser, unless it is installed already")
    ]
  }

  private func installed(by step: Step) -> String? {
    if case .createExtension(let item) = step { return item.name }
    guard case .updateExtension(let change) = step, change.before.version != change.after.version
    else { return nil }
    return change.after.name
  }
}
