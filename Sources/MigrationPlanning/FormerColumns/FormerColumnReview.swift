import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

/// Finds SQL that still names a column by its name before a change, so that the database would
/// refuse it.
///
/// SQL may name functions, types and other tables, so only names that were columns of the table
/// before and no longer are count.
struct FormerColumnReview {
  private let rules: SQLLexicalRules

  init(rules: SQLLexicalRules) {
    self.rules = rules
  }

  /// All uses in the tables that change, table by table.
  func uses(in match: SchemaMatch) -> [FormerColumnUse] {
    match.tables.flatMap { uses(in: $0) }
  }

  private func uses(in match: TableMatch) -> [FormerColumnUse] {
    guard let model = match.table.after.model else { return [] }
    let former = formerColumns(of: match)
    if former.isEmpty { return [] }
    return match.table.after.sqlOfSchema.flatMap { sql in
      ColumnMentions.all(in: sql, rules: rules) { former[Exact($0)] != nil }.map { mention in
        let column = former[Exact(mention.name)]
        return FormerColumnUse(
          model: model, sql: sql, range: mention.range,
          formerName: column?.formerName ?? mention.name,
          newName: column?.newName.map { rules.written($0, like: mention) })
      }
    }
  }

  /// The columns whose names are gone, by these names as the rules compare them.
  private func formerColumns(
    of match: TableMatch
  ) -> [Exact<String>: (formerName: String, newName: String?)] {
    let kept = Set(match.table.after.columns.map { Exact(rules.folded(quotedName: $0.name)) })
    let renamed = match.columns.pairs.map { ($0.before.name, Optional($0.after.name)) }
    var former: [Exact<String>: (formerName: String, newName: String?)] = [:]
    for (name, newName) in renamed + match.columns.dropped.map({ ($0.name, nil) }) {
      let folded = Exact(rules.folded(quotedName: name))
      if !kept.contains(folded) { former[folded] = (name, newName) }
    }
    return former
  }
}

extension Table {
  /// The SQL that the schema holds for the table, each text once.
  fileprivate var sqlOfSchema: [String] {
    var texts = checks.map(\.expression)
    for column in columns {
      if let expression = column.generatedExpression { texts.append(expression) }
      if case .expression(let text) = column.defaultValue { texts.append(text) }
    }
    for index in indexes {
      if let expression = index.expression { texts.append(expression) }
      if case .expression(let text) = index.predicate { texts.append(text) }
    }
    var seen: Set<Exact<String>> = []
    return texts.filter { seen.insert(Exact($0)).inserted }
  }
}
