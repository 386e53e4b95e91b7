import SchemagenRuntime

/// Which right a role lacks, from the server's message.
enum PermissionAdvice {
  /// What an administrator has to run; nil where the message is another one.
  ///
  /// The texts are those of the server's English messages, `permission denied for schema app`, of
  /// `aclcheck_error` in <https://github.com/postgres/postgres/blob/master/src/backend/catalog/aclchk.c>.
  static func grant(for message: String) -> String? {
    let words = message.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    if words.starts(with: ["permission", "denied", "for"]), words.count > 4 {
      return grant(on: words[3], words[4...].joined(separator: " "))
    }
    if words.starts(with: ["permission", "denied", "to", "create", "extension"]) {
      return "Let a superuser run `CREATE EXTENSION \(words[5...].joined(separator: " "))` once."
    }
    if words.starts(with: ["must", "be", "owner", "of"]), words.count > 5 {
      let object = words[5...].joined(separator: " ")
      return "Only an owner can change it: let a superuser run "
        + "`ALTER \(words[4].uppercased()) \(object) OWNER TO ROLE`, or GRANT the owner's role to this one."
    }
    return nil
  }

  private static func grant(on kind: String, _ object: String) -> String? {
    let rights: String
    switch kind {
    case "schema": rights = "USAGE, CREATE"
    case "table", "view": rights = "ALL"
    case "relation": return grant(on: "table", object)
    case "sequence": rights = "USAGE, SELECT, UPDATE"
    case "database": rights = "CREATE"
    case "type", "language": rights = "USAGE"
    case "function", "procedure": rights = "EXECUTE"
    default: return nil
    }
    let name = kind == "view" ? "TABLE" : kind.uppercased()
    return
      "Let its owner or a superuser run `GRANT \(rights) ON \(name) \(object) TO ROLE` for the role "
      + "of the URL."
  }
}
