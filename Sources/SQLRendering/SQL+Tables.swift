import DatabaseSchema
import SQLLexicon

extension SQL {
  /// What stands between the parentheses of `CREATE TABLE`: columns, a blank line, constraints.
  static func tableBody(_ columns: [SQL], _ constraints: [SQL]) -> SQL {
    let lines = join(columns, by: ",\n    ")
    return constraints.isEmpty
      ? "\n    \(lines)\n" : "\n    \(lines),\n\n    \(join(constraints, by: ",\n    "))\n"
  }

  /// One statement with all its actions, so that the table is locked and written once; several have
  /// a line each.
  static func alterTable(_ table: QualifiedName, _ actions: [SQL]) -> SQL {
    actions.count == 1
      ? "ALTER TABLE \(identifier: table) \(actions[0])"
      : "ALTER TABLE \(identifier: table)\n    \(join(actions, by: ",\n    "))"
  }
}

extension SQL.Interpolation {
  /// A name with its database schema.
  mutating func appendInterpolation(identifier name: QualifiedName) {
    if let schema = name.schema {
      appendInterpolation(identifier: schema)
      appendLiteral(".")
    }
    appendInterpolation(identifier: name.name)
  }
}
