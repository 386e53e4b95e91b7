import DatabaseChanges
import DatabaseSchema

/// What becomes of rows that hold a label which goes.
struct EnumRisks {
  /// A column of the enum, under its name before.
  struct User {
    let table: QualifiedName
    let column: String
    let isList: Bool
  }

  let type: EnumType
  let mapping: [ReplaceEnum.LabelMapping]
  let context: RiskContext

  /// The columns that hold enums before and go on to hold them, by the enum.
  static func users(in diff: SchemaDiff) -> [QualifiedName: [User]] {
    let dropped = Set(diff.droppedTables.map(\.name))
    let changed = Dictionary(
      diff.tables.map { ($0.former.name, $0) }, uniquingKeysWith: { first, _ in first })
    var users: [QualifiedName: [User]] = [:]
    for table in diff.before.tables where !dropped.contains(table.name) {
      for column in table.columns {
        guard let type = column.type.enumeration,
          changed[table.name]?.keepsEnum(of: column) ?? true
        else { continue }
        users[type, default: []].append(
          User(table: table.name, column: column.name, isList: column.type.isList))
      }
    }
    return users
  }

  /// The risks for some columns.
  func risks(removing labels: [String], from users: [User]) -> [Risk] {
    let mapped = mapping.filter { labels.contains($0.from) }
    let rest = labels.filter { label in !mapped.contains { $0.from == label } }
    return users.flatMap { user in
      (rest.isEmpty ? [] : [removed(rest, user)]) + mapped.map { folded($0, user) }
    }
      + (context.isPostgreSQL ? rewrites(users, isShrunk: !labels.isEmpty) : [])
  }

  private func removed(_ labels: [String], _ user: User) -> Risk {
    let words = labels.map { "\"\($0)\"" }.joined(separator: ", ")
    let place = "\"\(user.table)\".\"\(user.column)\""
    return Risk(
      context.isPostgreSQL ? .mayFail : .notice, "\(user.table).\(user.column)",
      "the enum \"\(type.name)\" loses \(words): "
        + (context.isPostgreSQL
          ? "no row may hold it in \(place)"
          : "rows that hold it in \(place) keep it, and cannot be read"),
      search: search(labels, user))
  }

  private func folded(_ label: ReplaceEnum.LabelMapping, _ user: User) -> Risk {
    Risk(
      .dataLoss, "\(user.table).\(user.column)",
      "rows that hold \"\(label.from)\" in \"\(user.table)\".\"\(user.column)\" get \"\(label.to)\" "
        + "instead", search: search([label.from], user))
  }

  private func search(_ labels: [String], _ user: User) -> RowSearch {
    RowSearch(
      user.table, .holding(column: user.column, labels: labels, isList: user.isList))
  }

  private func rewrites(_ users: [User], isShrunk: Bool) -> [Risk] {
    let words = isShrunk ? "without the labels that go" : "with labels that the same script uses"
    return Set(users.map(\.table)).sorted().map { table in
      Risk(
        .rewrite, "\(table)",
        "writes the table \"\(table)\" anew: the enum \"\(type.name)\" is swapped for one \(words)")
    }
  }
}

extension TableDiff {
  /// Whether a column, under its former name, keeps the enum of which it holds values.
  fileprivate func keepsEnum(of column: Column) -> Bool {
    let name = renamedColumns.first { $0.before == column.name }?.after ?? column.name
    guard let old = table.before.column(named: name), let new = table.after.column(named: name),
      old.type.enumeration == new.type.enumeration
    else { return false }
    return !changes.contains(.column(.replace(Transition(before: old, after: new))))
      && !changes.contains(.column(.drop(old)))
  }
}
