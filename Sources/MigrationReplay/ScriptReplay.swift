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
  private var order = 0

  /// Starts in an empty database.
  package init(_ dialect: Dialect) {
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

  private mutating func follow(
    _ action: ScriptAction, _ statement: SQLStatement, _ place: StatementPlace
  ) {
    switch action {
    case .create(let creation): create(creation, place)
    case .alter(let object, let sql): alter(object, sql, place)
    case .drop(let object, let cascades): drop(object, cascades: cascades)
    case .dropColumn(let column, let table, let cascades):
      dropColumn(column, of: table, cascades: cascades)
    case .rename(let object, let name, let sql): rename(object, to: name, sql, place)
    case .renameColumn(let column, let table, let name): renameColumn(column, of: table, to: name)
    case .attach(let object, let table, let sql): attach(object, to: table, sql, place)
    case .passing(let reason):
      leaveOut(statement, place, reason.words)
    case .nothing: break
    case .unknown:
      leaveOut(statement, place, "it is not known what it makes")
    }
  }

  private mutating func leaveOut(
    _ statement: SQLStatement, _ place: StatementPlace, _ reason: String
  ) {
    passed.append(
      LeftOutStatement(place: place, sql: statement.text, reason: reason, rules: names.rules))
  }

  private mutating func create(_ creation: ScriptCreation, _ place: StatementPlace) {
    let former = kept.firstIndex { isSame($0.object, creation.object) }
    if let former {
      if creation.keepsFormer { return }
      if !creation.isNamed { return create(numbered(creation), place) }
      kept.remove(at: former)
    }
    kept.append(KeptObject(creation, order: order, place: place))
  }

  /// A constraint under the first name that is free, as the database chooses it.
  private func numbered(_ creation: ScriptCreation) -> ScriptCreation {
    let former = creation.object.name.name
    var result = creation
    var number = 0
    repeat {
      number += 1
      result.object.name = creation.object.name.renamed("\(former)\(number)")
    } while kept.contains { isSame($0.object, result.object) }
    let name = result.object.name.name
    result.sql = names.renaming(former, to: name, in: creation.sql)
    result.undo = creation.undo.map { names.renaming(former, to: name, in: $0) }
    return result
  }

  private mutating func alter(_ object: ScriptObject, _ sql: String, _ place: StatementPlace) {
    let statement = KeptObject.Statement(order: order, place: place, sql: sql)
    let found = kept.lastIndex { isMeant(by: object, $0.object) }
    if let found, !kept[found].isPlain || object.kind != .index {
      kept[found].statements.append(statement)
      return
    }
    // Tables and types that are not here were made for the schema, or in another way.
    if object.kind == .table || object.kind == .type { return }
    var change = object
    change.kind = ScriptObject.Kind("change of " + object.kind.words)
    if let former = kept.lastIndex(where: { isSame($0.object, change) }) {
      kept[former].statements.append(statement)
    } else {
      kept.append(KeptObject(ScriptCreation(change, sql: sql), order: order, place: place))
    }
  }

  /// The object goes with the table from then on, and nothing takes it away by itself.
  private mutating func attach(
    _ object: ScriptObject, to table: QualifiedName, _ sql: String, _ place: StatementPlace
  ) {
    guard let found = kept.lastIndex(where: { isMeant(by: object, $0.object) }) else { return }
    kept[found].object.table = table
    kept[found].undo = nil
    kept[found].statements.append(
      KeptObject.Statement(order: order, place: place, sql: sql, needsTable: true))
  }

  private mutating func rename(
    _ object: ScriptObject, to name: String, _ sql: String, _ place: StatementPlace
  ) {
    if object.kind == .table { return renameTable(object.name, to: name) }
    let names = self.names
    // An index that belongs to a constraint gives it its name.
    let parts: Set<ScriptObject.Kind> = [.index, .constraint, .constraintTiming]
    let kinds = parts.contains(object.kind) ? parts : [object.kind]
    for index in kept.indices {
      var wanted = object
      wanted.kind = kept[index].object.kind
      guard kinds.contains(wanted.kind), isMeant(by: wanted, kept[index].object) else { continue }
      let former = kept[index].object.name
      kept[index].object.name = former.renamed(name)
      if parts.contains(wanted.kind) {
        // The schema may have it under its newest name.
        kept[index].rewrite { names.renaming(former.name, to: name, in: $0) }
      } else {
        kept[index].undo = kept[index].undo.map { names.renaming(former.name, to: name, in: $0) }
        kept[index].statements.append(
          KeptObject.Statement(order: order, place: place, sql: sql))
      }
    }
  }
}
