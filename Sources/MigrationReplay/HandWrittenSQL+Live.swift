package import DatabaseChanges
package import DatabaseSchema
import DatabaseTypes

extension HandWrittenSQL {
  /// A live state without what was made by hand, which the schema does not have. What takes the place
  /// of an index of the schema is that index.
  package func removed(from live: DatabaseSchema) -> DatabaseSchema {
    var result = live
    for object in self.live {
      if object.kind == .table {
        result.tables.removeAll { counterparts.isSame($0.name, object.name) }
      } else if let table = object.table,
        let index = result.tables.firstIndex(where: { counterparts.isSame($0.name, table) })
      {
        if counterparts.has(object) {
          restore(object, in: &result.tables[index])
        } else {
          remove(object, from: &result.tables[index])
        }
      } else if object.kind == .type {
        result.enums.removeAll { counterparts.isSame($0.name, object.name) }
      } else if object.kind == .comment(on: .type),
        let index = result.enums.firstIndex(where: { counterparts.isSame($0.name, object.name) })
      {
        result.enums[index].comment = nil
      }
    }
    return result
  }

  /// What a live database has of what is copied, and of what only a history tells from what the schema
  /// declares.
  static func live(
    _ copied: [KeptObject], _ replay: ScriptReplay, _ counterparts: Counterparts,
    _ declarations: DeclarationHistory?
  ) -> [ScriptObject] {
    guard let declarations else { return copied.map(\.object) }
    let plain = replay.kept.filter { $0.isPlain && !counterparts.has($0.object) }
    return (plain + copied).filter { kept in
      // What is copied in place of what the schema has takes its place in a live state, too.
      counterparts.has(kept.object) || !declarations.have(kept, names: replay.names)
    }.map(\.object)
  }

  /// What is copied although a database does not have it: it was dropped without a migration.
  ///
  /// - Parameter names: The names of all that the database has in the schemas of the state, without the
  ///   names of what they belong to.
  package func missing(among names: Set<String>) -> [ScriptObject] {
    let present = Set(names.map(counterparts.names.folded))
    let readable: Set<ScriptObject.Kind> = [
      .index, .constraint, .trigger, .policy, .view, .materializedView, .function, .procedure,
      .sequence, .domain, .table,
    ]
    let isRead = { (name: QualifiedName) in
      counterparts.has(ScriptObject(.databaseSchema, QualifiedName(name.effectiveSchema)))
    }
    return objects.map(\.object).filter { object in
      readable.contains(object.kind) && isRead(object.table ?? object.name)
        && !present.contains(counterparts.names.folded(object.name.name))
    }
  }

  private func restore(_ object: ScriptObject, in table: inout Table) {
    let isNamed = { (index: TableIndex) in counterparts.isSame(index.name, object.name.name) }
    guard let wanted = counterparts.table(table.name)?.indexes.first(where: isNamed),
      let found = table.indexes.firstIndex(where: isNamed)
    else { return }
    table.indexes[found] = wanted
  }

  private func remove(_ object: ScriptObject, from table: inout Table) {
    let isNamed = { (name: String) in counterparts.isSame(name, object.name.name) }
    switch object.kind {
    case .index: table.indexes.removeAll { isNamed($0.name) }
    case .constraint:
      // A unique constraint is an index, too.
      table.indexes.removeAll { isNamed($0.name) }
      table.checks.removeAll { isNamed($0.name) }
      table.foreignKeys.removeAll { isNamed($0.name) }
    case .trigger: table.triggers.removeAll { isNamed($0.name) }
    case .comment(on: .table): table.comment = nil
    case .comment(on: .column):
      if let column = table.columns.firstIndex(where: { isNamed($0.name) }) {
        table.columns[column].comment = nil
      }
    default: break
    }
  }
}
