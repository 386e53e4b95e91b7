import DatabaseTypes

/// The scripts that drop all that a database holds.
package struct EmptyingScripts: Sendable {
  /// The scripts, each of which is one transaction. The first one drops the history of migrations:
  /// without it, a database that is half empty is not taken for one that is up to date.
  package let texts: [String]
  /// The statements in them, each of which drops an object.
  package let statements: [String]

  /// How many objects they name.
  package var objectCount: Int { statements.count }

  /// - Parameters:
  ///   - statements: The statements in an order in which they can run, without `;`.
  ///   - limit: How many statements a transaction may have.
  ///   - frame: What each script begins and ends with.
  package init(_ statements: [String], limit: Int, frame: (start: String, end: String)) {
    let isHistory = { (statement: String) in statement.contains(DatabaseNaming.historyTable) }
    let ordered = statements.filter(isHistory) + statements.filter { !isHistory($0) }
    self.statements = ordered
    texts = stride(from: 0, to: ordered.count, by: limit).map { start in
      let part = ordered[start..<min(start + limit, ordered.count)]
      return frame.start + part.map { $0 + ";\n" }.joined() + frame.end
    }
  }
}
