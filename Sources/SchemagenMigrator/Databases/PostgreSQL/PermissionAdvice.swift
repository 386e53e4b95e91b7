import SQLLexicon
import SchemagenRuntime

/// Which right a role lacks, from the server's message.
enum PermissionAdvice {
  /// What an administrator has to run; nil where the message is another one.
  ///
  /// - Parameters:
  ///   - message: The server's message.
  ///   - role: The role that lacks the right, where it is known.
  ///
  /// The texts are those of the server's English messages, `permission denied for schema app`, of
  /// `aclcheck_error` in <https://github.com/postgres/postgres/blob/master/src/backend/catalog/aclchk.c>.
  static func grant(for message: String, to role: String?) -> String? {
    let words = message.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    if words.starts(with: ["permission", "denied", "for"]), words.count > 4 {
      return grant(on: words[3], words[4...].joined(separator: " "), to: role)
    }
    if words.starts(with: ["permission", "denied", "to", "create", "extension"]) {
      return "Let a superuser run `CREATE EXTENSION \(words[5...].joined(separator: " "))` once."
    }
    if words.starts(with: ["permission", "denied", "to", "create", "database"]) {
      return "Let a superuser run `ALTER ROLE \(name(of: role)) CREATEDB`\(hint(about: role))."
    }
    if words.starts(with: ["must", "be", "owner", "of"]), words.count > 5 {
      let isMaterialized = words[4] == "materialized" && words.count > 6
      let kind = isMaterialized ? "MATERIALIZED VIEW" : words[4].uppercased()
      let object = quoted(words[(isMaterialized ? 6 : 5)...].joined(separator: " "))
      return "Only an owner can change it: let a superuser run "
        + "`ALTER \(kind) \(object) OWNER TO \(name(of: role))`, or GRANT the owner's role to this one."
    }
    return nil
  }

  /// A name as SQL needs it; the server prints it bare.
  private static func quoted(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy { byte in
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
        || byte == UInt8(ascii: "_")
    }
    return isPlain ? name : SQLQuoting.identifier(name)
  }

  private static func grant(
    on kind: String, _ object: String, to role: String?
  ) -> String? {
    let rights: String
    switch kind {
    case "schema": rights = "USAGE, CREATE"
    case "table", "view": rights = "ALL"
    case "relation": return grant(on: "table", object, to: role)
    case "sequence": rights = "USAGE, SELECT, UPDATE"
    case "database": rights = "CREATE"
    case "type", "language": rights = "USAGE"
    case "function", "procedure": rights = "EXECUTE"
    default: return nil
    }
    let name = kind == "view" ? "TABLE" : kind.uppercased()
    let isRoutine = ["function", "procedure"].contains(kind)
    let target = isRoutine ? object : quoted(object)
    return "Let its owner or a superuser run `GRANT \(rights) ON \(name) \(target) TO "
      + "\(Self.name(of: role))`\(hint(about: role))."
  }

  private static func name(of role: String?) -> String { role.map(quoted) ?? "…" }

  private static func hint(about role: String?) -> String {
    role == nil ? " for the role of the URL" : ""
  }
}
