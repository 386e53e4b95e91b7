import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

extension CatalogMapping {
  /// The tables; views, partitions and foreign tables are carried or listed.
  mutating func readRelations() -> [Table] {
    var tables: [Table] = []
    for relation in contents.relations {
      if relation.isTable {
        tables.append(table(relation))
        continue
      }
      if relation.kind == "f" {
        listed.append(
          ListedObject(
            kind: .foreignTable, name: name(of: relation).description, table: name(of: relation),
            reason: "its rows are on another server, and its definition is not read"))
      } else if relation.isPartition {
        carryPartition(relation)
      } else {
        carryView(relation)
      }
      carryParts(of: relation)
    }
    return tables
  }

  private mutating func table(_ relation: RelationRow) -> Table {
    let name = name(of: relation)
    var table = Table(name: name, origin: .model(relation.name), columns: [])
    table.columns = (columns[relation.id] ?? []).map { column($0, of: relation) }
    table.comment = comments[relation.id]?[0]
    carryProperties(of: relation)
    readConstraints(of: relation, &table)
    readIndexes(of: relation, &table)
    readTriggers(of: relation, &table)
    return table
  }

  private mutating func carryView(_ relation: RelationRow) {
    let query = trimmed(relation.definition ?? "")
    let isMaterialized = relation.kind == "m"
    let word = isMaterialized ? "MATERIALIZED VIEW" : "VIEW"
    let space = relation.tablespace.map { " TABLESPACE \(SQLQuoting.identifier($0))" } ?? ""
    carry(
      isMaterialized ? .materializedView : .view, name(of: relation),
      "CREATE \(word) \(sql(relation))\(with(relation.options))\(space) AS \(query)")
  }

  private mutating func carryPartition(_ relation: RelationRow) {
    let parent = relation.parents.compactMap { relations[$0] }.first.map { sql($0) } ?? ""
    let key = relation.partitionKey.map { " PARTITION BY \($0)" } ?? ""
    carry(
      .partition, of: relation,
      "CREATE TABLE \(sql(relation)) PARTITION OF \(parent) \(relation.partitionBound ?? "DEFAULT")\(key)"
    )
    carryColumns(of: relation)
    carryStorage(of: relation)
  }

  /// Carries the constraints, indexes and triggers of a view, partition or foreign table.
  private mutating func carryParts(of relation: RelationRow) {
    let keys = constraints[relation.id] ?? []
    for key in keys where !key.isInherited && key.kind != "n" {
      carryWhole(key, of: relation)
    }
    let owned = Set(keys.map(\.index))
    for index in indexes[relation.id] ?? [] where !index.isPartition && !owned.contains(index.id) {
      carryWhole(index, of: relation)
    }
    for trigger in triggers[relation.id] ?? [] { carry(trigger, of: relation) }
  }

  private mutating func carryProperties(of relation: RelationRow) {
    if let key = relation.partitionKey {
      carry(.partitionKey, of: relation, "PARTITION BY \(key)")
    } else if !relation.parents.isEmpty {
      let parents = relation.parents.compactMap { relations[$0] }.map { sql($0) }
      carry(
        .inheritance, of: relation, "INHERITS (\(parents.joined(separator: ", ")))")
    }
    if let type = relation.compositeType {
      carry(.typedTable, of: relation, "OF \(type)")
    }
    carryStorage(of: relation)
  }

  private mutating func carryStorage(of relation: RelationRow) {
    if relation.persistence == "u" { carry(.unloggedTable, of: relation, "UNLOGGED") }
    let options = relation.options + relation.toastOptions.map { "toast.\($0)" }
    if !options.isEmpty {
      carry(.storageParameters, of: relation, trimmed(with(options)))
    }
    if let space = relation.tablespace {
      carry(.tablespace, of: relation, "TABLESPACE \(SQLQuoting.identifier(space))")
    }
    if let method = relation.accessMethod {
      carry(.accessMethod, of: relation, "USING \(SQLQuoting.identifier(method))")
    }
    if relation.replicaIdentity == "n" || relation.replicaIdentity == "f" {
      let word = relation.replicaIdentity == "n" ? "NOTHING" : "FULL"
      carry(.replicaIdentity, of: relation, "REPLICA IDENTITY \(word)")
    }
    if relation.hasRowSecurity {
      carry(.rowSecurity, of: relation, "ENABLE ROW LEVEL SECURITY")
    }
    if relation.forcesRowSecurity {
      carry(.rowSecurity, of: relation, "FORCE ROW LEVEL SECURITY")
    }
  }

  /// Storage parameters as ` WITH (fillfactor='70')`; empty without parameters.
  func with(_ options: [String]) -> String {
    if options.isEmpty { return "" }
    let list = options.map { option in
      let parts = option.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return parts.count == 2 ? "\(parts[0])=\(SQLQuoting.literal(String(parts[1])))" : option
    }
    return " WITH (\(list.joined(separator: ", ")))"
  }

  /// A text of the server without spaces around it and the semicolon at its end.
  func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.last == ";" || text.last?.isWhitespace == true { text.removeLast() }
    return String(text.drop { $0.isWhitespace })
  }
}
