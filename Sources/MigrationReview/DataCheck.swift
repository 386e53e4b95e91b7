package import DatabaseChanges
package import DatabaseSchema
import DialectRendering
package import SQLLexicon

/// A question to a database before a migration runs: how many rows a finding is about, and which.
package struct DataCheck: Equatable, Sendable {
  package let finding: Finding
  /// A query of one number: how many rows there are, or groups of rows that share their values.
  package let count: SQL
  /// A query of up to three of them: each column as text, the keys first.
  package let examples: SQL

  private static let exampleCount = 3
  /// What the number of rows is called beside the columns.
  private static let countName = "number of rows"
  /// A check may be about any of a row's columns.
  private static let shownColumns = 5

  /// Writes the queries for a finding.
  ///
  /// - Parameters:
  ///   - finding: A finding of the migration.
  ///   - state: The state before the migration, which is that of the database.
  /// - Returns: `nil` when the finding is not about rows, or they cannot be asked for.
  package init?(_ finding: Finding, before state: DatabaseSchema) {
    guard let search = finding.rows, let rows = state.dialect.sql.rows(search),
      let table = state.tables.first(where: { $0.name == search.table })
    else { return nil }
    self.finding = finding
    let query = RowQuery(search, rows: rows)
    let limit: SQL = "LIMIT \(number: Self.exampleCount)"
    switch search.condition {
    case .duplicate(let columns, _):
      count = "SELECT count(*) FROM (\(query.select)) AS found"
      let list = SQL.list(columns)
      examples = """
        SELECT \(Self.texts(columns)), CAST(count(*) AS TEXT) AS \(identifier: Self.countName) FROM \(rows) \
        GROUP BY \(list) HAVING count(*) > 1 ORDER BY \(list) \(limit)
        """
    case .duplicateValues(let expressions, _):
      let values = expressions.map { text -> SQL in "(\(expression: text))" }
      let texts = values.enumerated().map { place, value -> SQL in
        let name = place == 0 ? "value" : "value\(place + 1)"
        return "CAST(\(value) AS TEXT) AS \(identifier: name)"
      }
      count = "SELECT count(*) FROM (\(query.select)) AS found"
      examples = """
        SELECT \(SQL.join(texts)), CAST(count(*) AS TEXT) AS \(identifier: Self.countName) \
        FROM \(rows) GROUP BY \(SQL.join(values)) HAVING count(*) > 1 ORDER BY 1 \(limit)
        """
    default:
      count = query.count
      let keys = table.primaryKey?.columns ?? []
      let others = search.condition.columns ?? table.columns.map(\.name)
      let shown = (keys + others.filter { !keys.contains($0) }).prefix(Self.shownColumns)
      let owner: SQL = search.condition.isOrphan ? "child" : "\(identifier: search.table)"
      // A name alone would mean the text of the result.
      let order: SQL =
        keys.isEmpty
        ? "" : " ORDER BY \(SQL.join(keys.map { "\(owner).\(identifier: $0)" }))"
      examples = "SELECT \(Self.texts(Array(shown))) FROM \(rows)\(order) \(limit)"
    }
  }

  /// How many rows are in order; more are too many.
  package var allowedCount: Int {
    if case .several? = finding.rows?.condition { 1 } else { 0 }
  }

  private static func texts(_ columns: [String]) -> SQL {
    SQL.join(columns.map { "CAST(\(identifier: $0) AS TEXT) AS \(identifier: $0)" })
  }
}

extension AffectedRows.Condition {
  /// Whether the rows are found under the name `child`.
  fileprivate var isOrphan: Bool {
    if case .orphan = self { true } else { false }
  }

  /// The columns that it is about; `nil` for any of the table's.
  fileprivate var columns: [String]? {
    switch self {
    case .any, .several, .violating, .duplicateValues: nil
    case .null(let column), .notNull(let column), .holding(let column, _, _),
      .notHolding(let column, _, _), .outside(let column, _, _):
      [column]
    case .respelled(let column, _): [column]
    case .duplicate(let columns, _), .orphan(let columns, _, _, _): columns
    case .longer(let text, _), .unreadable(let text, _): [text.column]
    }
  }
}

extension AffectedRows.Text {
  fileprivate var column: String {
    switch self {
    case .column(let name), .cast(let name), .json(let name), .bytes(let name): name
    }
  }
}
