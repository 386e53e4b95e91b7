import DatabaseChanges
package import DatabaseTypes
import DialectRendering
package import SQLLexicon

/// Follows the statements of a folder of migrations in their order, and keeps what is there after the
/// last one.
package struct ScriptReplay: Sendable {
  let sql: any DatabaseSQL
  let names: NameRewriter
  /// What is there, in the order in which it was made.
  var kept: [KeptObject] = []
  /// The statements that make nothing, or of which it is not known what they make.
  private(set) var passed: [LeftOutStatement] = []
  /// The copies of rows from one table to another, by the places of their statements in ``passed``.
  var copies: [Int: (target: QualifiedName, source: QualifiedName)] = [:]
  private(set) var order = 0

  /// Whether each statement was run after those before it.
  let isInOrder: Bool
  /// Whether a call without a database schema is one of the database's own functions.
  let qualifiesCalls: Bool

  /// Starts in an empty database.
  ///
  /// - Parameters:
  ///   - dialect: Whose SQL the scripts are.
  ///   - isInOrder: Whether each statement was run after those before it; otherwise one may use what is
  ///     made later.
  ///   - qualifiesCalls: Whether a call without a database schema is one of the database's own functions,
  ///     whatever other functions have its name.
  package init(_ dialect: Dialect, isInOrder: Bool = true, qualifiesCalls: Bool = false) {
    self.isInOrder = isInOrder
    self.qualifiesCalls = qualifiesCalls
    sql = dialect.sql
    names = NameRewriter(rules: dialect.sql.lexicalRules)
  }

  /// Follows the statements of a file. One that is damaged is not followed at all.
  package mutating func add(_ text: [UInt8], file: String) {
    // Editors on Windows may write a mark before the text.
    let isMarked = text.starts(with: [0xEF, 0xBB, 0xBF])
    var splitter = StatementSplitter(
      isMarked ? Array(text.dropFirst(3)) : text, rules: sql.lexicalRules)
    let statements: [SQLStatement]
    do {
      statements = try splitter.statements()
    } catch {
      passed.append(
        LeftOutStatement(
          place: StatementPlace(file: file, line: error.line), sql: "all statements of the file",
          reason: "it is not clear where each one ends: \(error.description)", rules: names.rules))
      return
    }
    add(statements, file: file)
  }

  /// Follows the statements of a file that is taken apart.
  package mutating func add(_ statements: [SQLStatement], file: String) {
    for statement in statements {
      order += 1
      let place = StatementPlace(file: file, line: statement.line)
      for action in sql.actions(of: statement) { follow(action, statement, place) }
    }
  }

  /// A statement as a line of a script; SQLite keeps the comment at the end of a view.
  package func terminated(_ statement: String) -> String { names.rules.trimmed(statement) + ";\n" }

  /// Adds a table that cannot be made, so that what uses it cannot be made either.
  ///
  /// - Parameters:
  ///   - name: The name of the table.
  ///   - description: What it is.
  ///   - reason: Why, as the end of a sentence about it.
  package mutating func addMissing(
    _ name: QualifiedName, described description: String, reason: String
  ) {
    order += 1
    let creation = ScriptCreation(
      ScriptObject(.table, name), sql: description, style: .inseparable(reason))
    create(creation, .database)
  }

  private mutating func follow(
    _ action: ScriptAction, _ statement: SQLStatement, _ place: StatementPlace
  ) {
    switch action {
    case .create(let creation): create(creation, place)
    case .alter(let object, let sql): alter(object, sql, place)
    case .drop(let object, let cascades): drop(object, cascades: cascades)
    case .dropPart(let part, let cascades, let sql):
      dropPart(part, cascades: cascades, sql, place)
    case .dropColumn(let column, let table, let cascades):
      dropColumn(column, of: table, cascades: cascades)
    case .rename(let object, let name, let sql): rename(object, to: name, sql, place)
    case .renameColumn(let column, let table, let name): renameColumn(column, of: table, to: name)
    case .move(let object, let schema, let sql): move(object, toSchema: schema, sql, place)
    case .attach(let object, let table, let column, let sql):
      attach(object, to: table, column, sql, place)
    case .copyRows(let target, let source):
      copies[passed.count] = (target, source)
      leaveOut(statement, place, PassingReason.rows.words)
    case .passing(let reason):
      leaveOut(statement, place, reason.words)
    case .nothing: break
    case .unknown:
      leaveOut(statement, place, "it is not known what it makes")
    }
  }

  /// Forgets a statement that is in ``passed``.
  mutating func forgetPassed(at place: Int) {
    passed.remove(at: place)
    copies = Dictionary(
      copies.filter { $0.key != place }.map { ($0.key > place ? $0.key - 1 : $0.key, $0.value) },
      uniquingKeysWith: { first, _ in first })
  }

  private mutating func leaveOut(
    _ statement: SQLStatement, _ place: StatementPlace, _ reason: String
  ) {
    passed.append(
      LeftOutStatement(place: place, sql: statement.text, reason: reason, rules: names.rules))
  }
}
