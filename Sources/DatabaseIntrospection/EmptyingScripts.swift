import DatabaseTypes

/// The scripts that drop all that a database holds.
package struct EmptyingScripts: Sendable {
  /// The scripts, each of which is one transaction. The first one drops the history of migrations:
  /// without it, a database that is half empty is not taken for one that is up to date.
  package let texts: [String]
  /// How many objects they name.
  package let objectCount: Int

  /// - Parameters:
  ///   - statements: The statements in an order in which they can run, without `;`.
  ///   - limit: How many statements a transaction may have.
  ///   - frame: What each script begins and ends with.
  package init(_ statements: [String], limit: Int, frame: (start: String, end: String)) {
    let isHistory = { (statement: String) in statement.contains(DatabaseNaming.historyTable) }
    let ordered = statements.filter(isHistory) + statements.filter { !isHistory($0) }
    objectCount = ordered.count
    texts = stride(from: 0, to: ordered.count, by: limit).map { start in
      let part = ordered[start..<min(start + limit, ordered.count)]
      return frame.start + part.map { $0 + ";\n" }.joined() + frame.end
    }
  }
}
