import DatabaseSchema

/// Says what a migration puts at risk.
///
/// What is new in the same migration is in nobody's way and has no rows: it is exempt.
struct RiskAssessment {
  let diff: SchemaDiff
  private let isPostgreSQL: Bool

  init(_ diff: SchemaDiff) {
    self.diff = diff
    isPostgreSQL = diff.after.dialect.capabilities.altersConstraints
  }

  /// The risks, the loss of data first.
  func risks() -> [Risk] {
    let found =
      extensions() + diff.droppedTables.map(dropped) + diff.enums.flatMap(labels)
      + diff.tables.flatMap(changes)
    return Risk.Kind.allCases.flatMap { kind in found.filter { $0.kind == kind } }
  }

  private func dropped(_ table: Table) -> Risk {
    Risk(
      .dataLoss, "\(table.name)", "drops the table \"\(table.name)\" with all its rows",
      search: RowSearch(table.name, .any))
  }

  private func changes(_ table: TableDiff) -> [Risk] {
    let name = table.table.after.name
    var risks: [Risk] = []
    if table.movesOrRenames {
      risks.append(
        Risk(
          .notice, "\(name)",
          "renames the table \"\(table.former.name)\" to \"\(name)\": code that runs meanwhile and "
            + "uses the old name fails"))
    }
    risks += table.renamedColumns.map {
      Risk(
        .notice, "\(name).\($0.after)",
        "renames the column \"\(name)\".\"\($0.before)\" to \"\($0.after)\": code that runs "
          + "meanwhile and uses the old name fails")
    }
    let assessment = TableRisks(table, isPostgreSQL: isPostgreSQL)
    return risks + table.changes.flatMap(assessment.risks) + assessment.rebuild()
  }

  /// Extensions that a database owner may install without being superuser are trusted:
  /// <https://www.postgresql.org/docs/current/contrib.html>.
  private static let trusted: Set<String> = [
    "btree_gin", "btree_gist", "citext", "cube", "dict_int", "fuzzystrmatch", "hstore", "intarray",
    "isn", "lo", "ltree", "pg_trgm", "pgcrypto", "plpgsql", "seg", "tablefunc", "tcn",
    "tsm_system_rows", "tsm_system_time", "unaccent", "uuid-ossp",
  ]

  private func extensions() -> [Risk] {
    let olds = Set(diff.before.extensions.map(\.name))
    let news = diff.after.extensions.filter {
      !olds.contains($0.name) && !Self.trusted.contains($0.name)
    }
    return news.map {
      Risk(
        .notice, $0.name,
        "installs the extension \"\($0.name)\", which needs a superuser unless it is there already")
    }
  }

  private func labels(_ change: EnumDiff) -> [Risk] {
    let name = change.type.after.name
    let labels = change.dropped.map(\.label)
    if labels.isEmpty { return [] }
    let words = labels.map { "\"\($0)\"" }.joined(separator: ", ")
    let users = EnumSteps.users(of: change.type.before.name, in: diff.before)
    let kept = Set(diff.tables.map(\.former.name)).union(diff.after.tables.map(\.name))
    var risks = users.filter { kept.contains($0.table) }.map { user in
      Risk(
        .mayFail, "\(user.table).\(user.column)",
        isPostgreSQL
          ? "removes \(words) from the enum \"\(name)\": fails if a row of \"\(user.table)\" holds it"
          : "removes \(words) from the enum \"\(name)\": rows of \"\(user.table)\" that hold it stay "
            + "and cannot be read",
        search: RowSearch(user.table, .holding(column: user.column, labels: labels)))
    }
    if isPostgreSQL {
      risks += Set(users.map(\.table)).intersection(kept).sorted().map { table in
        Risk(
          .rewrite, "\(table)",
          "swaps the enum \"\(name)\": writes the table \"\(table)\" anew, nobody can use it meanwhile"
        )
      }
    }
    return risks
  }
}
