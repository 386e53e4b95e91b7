/// A named constraint of a table, or a foreign key of another table that points at it.
struct ConstraintDescription: Sendable {
  /// What the constraint demands.
  enum Kind: Sendable, Equatable {
    case primaryKey
    /// A unique key of all or of some rows, with its columns, which SQLite names.
    case unique([Int])
    /// A unique index of an expression, with a column that Swift does not see, or over the same columns
    /// as another one.
    case uniqueIndex
    case foreignKey(toItself: Bool)
    /// A foreign key of another table.
    case reference(table: String, onDelete: ReferenceAction, onUpdate: ReferenceAction)
    case check(expression: String?, message: String?)
    /// One of several foreign keys of which SQLite does not tell which one.
    case anyForeignKey
  }

  /// The name in the database; empty for ``Kind/anyForeignKey``.
  let name: String
  /// The name of a check on SQLite where that is another one: it keeps names that PostgreSQL cannot.
  let sqliteName: String?
  let kind: Kind

  /// Reads a description as generated code has it: one string literal for each constraint, which
  /// the compiler takes much faster than calls. Its parts are separated by tabs: a word with its
  /// arguments, the name, and for some the table, or the expression, the message and the name on
  /// SQLite.
  ///
  /// - Parameter text: `primary`, `unique 1 2`, `index`, `foreign`, `self`, `reference refuse cascade`,
  ///   `check` or `any`, and what follows.
  init(_ text: String) {
    let parts = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    func part(_ index: Int) -> String? {
      parts.indices.contains(index) && !parts[index].isEmpty ? parts[index] : nil
    }
    let words = (part(0) ?? "").split(separator: " ")
    name = part(1) ?? ""
    sqliteName = words.first == "check" ? part(4) : nil
    switch words.first {
    case "primary": kind = .primaryKey
    case "unique": kind = .unique(words.dropFirst().compactMap { Int($0) })
    case "foreign": kind = .foreignKey(toItself: false)
    case "self": kind = .foreignKey(toItself: true)
    case "reference":
      let actions = words.dropFirst().compactMap { ReferenceAction(rawValue: String($0)) }
      kind = .reference(
        table: part(2) ?? "", onDelete: actions.first ?? .refuse,
        onUpdate: actions.dropFirst().first ?? .cascade)
    case "check": kind = .check(expression: part(2), message: part(3))
    case "any": kind = .anyForeignKey
    default: kind = .uniqueIndex
    }
  }
}
