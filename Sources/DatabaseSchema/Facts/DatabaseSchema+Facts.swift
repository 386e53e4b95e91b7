import DatabaseTypes
import SQLLexicon

extension DatabaseSchema {
  /// The facts of a state in canonical order; together they are the state.
  var facts: [SchemaFact] {
    let state = canonical
    var facts = state.schemas.map { SchemaFact(content: .schema($0)) }
    facts += state.extensions.map { SchemaFact(content: .databaseExtension($0)) }
    facts += state.enums.flatMap(\.facts)
    facts += state.tables.flatMap(\.facts)
    return facts
  }

  /// The state that facts describe.
  ///
  /// - Parameters:
  ///   - dialect: The database.
  ///   - facts: Facts with different subjects; columns and labels in their order. Parts of a table or
  ///     enum that is not among them are left out.
  init(dialect: Dialect, facts: [SchemaFact]) {
    self.init(dialect: dialect)
    var tables: [QualifiedName: Table] = [:]
    var enums: [QualifiedName: EnumType] = [:]
    for fact in facts {
      switch fact.content {
      case .schema(let name): schemas.append(name)
      case .databaseExtension(let item): extensions.append(item)
      case .enumeration(let type): enums[type.name] = type
      case .table(let table): tables[table.name] = table
      default: break
      }
    }
    for fact in facts {
      switch fact.content {
      case .value(let value, let type): enums[type]?.values.append(value)
      case .column(let column, let table): tables[table]?.columns.append(column)
      case .primaryKey(let key, let table): tables[table]?.primaryKey = key
      case .index(let index, let table): tables[table]?.indexes.append(index)
      case .foreignKey(let key, let table): tables[table]?.foreignKeys.append(key)
      case .check(let check, let table): tables[table]?.checks.append(check)
      case .trigger(let trigger, let table): tables[table]?.triggers.append(trigger)
      case .schema, .databaseExtension, .enumeration, .table: break
      }
    }
    self.tables = Array(tables.values)
    self.enums = Array(enums.values)
    self = canonical
  }
}

extension EnumType {
  fileprivate var facts: [SchemaFact] {
    var type = self
    type.values = []
    return [SchemaFact(content: .enumeration(type))]
      + ordered(values.map { .value($0, of: name) }, names: labels)
  }
}

extension Table {
  fileprivate var facts: [SchemaFact] {
    let table = Table(name: name, origin: origin, columns: [], comment: comment)
    var facts = [SchemaFact(content: .table(table))]
    facts += ordered(columns.map { .column($0, of: name) }, names: columns.map(\.name))
    if let primaryKey { facts.append(SchemaFact(content: .primaryKey(primaryKey, of: name))) }
    facts += indexes.map { SchemaFact(content: .index($0, of: name)) }
    facts += foreignKeys.map { SchemaFact(content: .foreignKey($0, of: name)) }
    facts += checks.map { SchemaFact(content: .check($0, of: name)) }
    facts += triggers.map { SchemaFact(content: .trigger($0, of: name)) }
    return facts
  }
}

private func ordered(_ contents: [SchemaFact.Content], names: [String]) -> [SchemaFact] {
  zip(contents, [nil] + names.map(Optional.some)).map {
    SchemaFact(content: $0, predecessor: $1)
  }
}
