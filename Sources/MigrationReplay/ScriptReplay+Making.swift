import DatabaseChanges
import DatabaseTypes
import SQLLexicon

extension ScriptReplay {
  mutating func create(_ creation: ScriptCreation, _ place: StatementPlace) {
    var made = KeptObject(creation, order: order, place: place)
    if !isInOrder { made.since = 0 }
    if let former = kept.firstIndex(where: { isSame($0.object, creation.object) }) {
      if creation.keepsFormer { return }
      if !creation.isNamed { return create(numbered(creation), place) }
      made.since = kept[former].since
      kept.remove(at: former)
    }
    kept.append(made)
  }

  /// A constraint under the first name that is free, as the database chooses it.
  private func numbered(_ creation: ScriptCreation) -> ScriptCreation {
    let former = creation.object.name.name
    let kind = creation.object.kind
    var result = creation
    var number = 0
    repeat {
      number += 1
      result.object.name = creation.object.name.renamed("\(former)\(number)")
    } while kept.contains { isSame($0.object, result.object) }
    let name = result.object.name.name
    result.sql = names.renaming(former, to: name, in: creation.sql, of: kind)
    result.undo = creation.undo.map { names.renaming(former, to: name, in: $0, of: kind) }
    return result
  }

  mutating func alter(_ object: ScriptObject, _ sql: String, _ place: StatementPlace) {
    let statement = KeptObject.Statement(order: order, place: place, sql: sql)
    let found = kept.lastIndex { isMeant(by: object, $0.object) }
    if let found, !kept[found].isPlain || object.kind != .index {
      kept[found].statements.append(statement)
      return
    }
    // Tables and types that are not here were made for the schema, or in another way.
    if object.kind == .table || object.kind == .type { return }
    var change = object
    change.kind = .change(of: object.kind)
    if let former = kept.lastIndex(where: { isSame($0.object, change) }) {
      kept[former].statements.append(statement)
    } else {
      kept.append(KeptObject(ScriptCreation(change, sql: sql), order: order, place: place))
    }
  }

  /// The object goes with the table from then on, and nothing takes it away by itself.
  mutating func attach(
    _ object: ScriptObject, to table: QualifiedName, _ column: String?, _ sql: String?,
    _ place: StatementPlace
  ) {
    guard let found = kept.lastIndex(where: { isMeant(by: object, $0.object) }) else { return }
    kept[found].object.table = table
    kept[found].column = column
    kept[found].undo = nil
    guard let sql else { return }
    kept[found].statements.append(
      KeptObject.Statement(order: order, place: place, sql: sql, needsTable: true))
  }
}
