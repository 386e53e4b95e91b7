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

  /// The columns that hold enums before and stay, by the enum.
  static func users(in diff: SchemaDiff) -> [QualifiedName: [User]] {
    let dropped = Set(diff.droppedTables.map(\.name))
    var users: [QualifiedName: [User]] = [:]
    for table in diff.before.tables where !dropped.contains(table.name) {
      for column in table.columns {
        guard let type = column.type.enumeration else { continue }
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
