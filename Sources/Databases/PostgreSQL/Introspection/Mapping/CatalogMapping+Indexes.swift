import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

extension CatalogMapping {
  /// The indexes of a table; unique constraints are unique indexes, as in a schema.
  mutating func readIndexes(of relation: RelationRow, _ table: inout Table) {
    let keys = Dictionary(
      (constraints[relation.id] ?? []).filter { "pux".contains($0.kind) }.map { ($0.index, $0) },
      uniquingKeysWith: { first, _ in first })
    for index in indexes[relation.id] ?? [] {
      let key = keys[index.id]
      // It is carried with its constraint.
      if let key, key.kind == "x" || key.isTemporal { continue }
      carryPlaces(of: index, of: relation)
      if key?.kind != "p" {
        guard index.isValid || key != nil else {
          listInvalid(index, of: relation)
          continue
        }
        guard let method = IndexMethod(sqlWord: index.method.uppercased()) else {
          carryWhole(index, of: relation)
          continue
        }
        var added = self.index(index, method, in: table, of: relation)
        if let key, key.kind == "u" {
          added.isConstraint = true
          added.timing = timing(of: key)
        }
        if hasDetails(index, of: relation) { added.statement = index.definition }
        table.indexes.append(added)
      }
      carryDetails(of: index, of: relation)
    }
  }

  /// An index with its definition.
  mutating func carryWhole(_ index: IndexRow, of relation: RelationRow) {
    carry(.index, index.name, of: relation, index.definition ?? "")
  }

  private mutating func listInvalid(_ index: IndexRow, of relation: RelationRow) {
    let table = name(of: relation)
    listed.append(
      ListedObject(
        kind: .index, name: "\(table).\(index.name)", table: table,
        reason: "it is not valid, because building it has failed or goes on"))
  }

  private func index(
    _ row: IndexRow, _ method: IndexMethod, in table: Table, of relation: RelationRow
  ) -> TableIndex {
    var index = TableIndex(name: row.name, columns: [], isUnique: row.isUnique, method: method)
    index.predicate = row.predicate.map { PredicateReader(columns: table.columns).read($0) }
    if row.expressions.isEmpty {
      index.columns = (0..<row.keyCount).compactMap { place in
        columnNames([row.columns[place]], of: relation.id).first.map { name in
          IndexColumn(
            name, isDescending: row.isDescending(place),
            operatorClass: operatorClass(row.operatorClasses[place]))
        }
      }
    } else {
      index.expression = row.expressions.indices.prefix(row.keyCount).map { place in
        let collation = collation(of: row, place, of: relation).map { " COLLATE \($0)" } ?? ""
        let operators = operatorClass(row.operatorClasses[place]).map { " \($0)" } ?? ""
        let order = row.isDescending(place) ? " DESC" : ""
        let nulls = row.nulls(place).map { " \($0)" } ?? ""
        return row.expressions[place] + collation + operators + order + nulls
      }.joined(separator: ", ")
    }
    return index
  }

  /// The operator class in SQL; nil for one that columns have by default.
  private func operatorClass(_ id: Int) -> String? {
    guard let row = operatorClasses[id] else { return nil }
    let home = scope.home.flatMap { scope.schemas[$0] } ?? "public"
    let isVisible = [home, "public", "pg_catalog"].contains(row.schema)
    return (isVisible ? [row.name] : [row.schema, row.name])
      .map(SQLLexicalRules.postgresql.identifier).joined(separator: ".")
  }

  /// The collation of a key in SQL, where it is not its column's own.
  private func collation(of row: IndexRow, _ place: Int, of relation: RelationRow) -> String? {
    let collation = row.collations[place]
    // An expression without a COLLATE has the default collation, or one that it takes from its parts.
    let usual =
      (columns[relation.id] ?? []).first { $0.number == row.columns[place] }?.collation ?? 100
    return collation == 0 || collation == usual ? nil : self.collation(collation)
  }

  /// Whether only its statement says all of an index.
  private func hasDetails(_ row: IndexRow, of relation: RelationRow) -> Bool {
    if row.columns.count > row.keyCount || row.nullsAreEqual || row.hasClassParameters {
      return true
    }
    return row.expressions.isEmpty
      && (0..<row.keyCount).contains { place in
        row.nulls(place) != nil || collation(of: row, place, of: relation) != nil
      }
  }

  /// What a schema does not know of an index.
  private mutating func carryDetails(of row: IndexRow, of relation: RelationRow) {
    let included = columnNames(Array(row.columns.dropFirst(row.keyCount)), of: relation.id)
    if !included.isEmpty {
      carry(.includedColumns, row.name, of: relation, "INCLUDE (\(list(included)))")
    }
    if row.nullsAreEqual {
      carry(.nullsNotDistinct, row.name, of: relation, "NULLS NOT DISTINCT")
    }
    if row.hasClassParameters {
      carry(.classParameters, row.name, of: relation, row.definition ?? "")
    }
    guard row.expressions.isEmpty else { return }
    for place in 0..<row.keyCount {
      let column = columnNames([row.columns[place]], of: relation.id).first ?? ""
      if let nulls = row.nulls(place) {
        carry(.nullsOrder, "\(row.name).\(column)", of: relation, nulls)
      }
      if let collation = collation(of: row, place, of: relation) {
        carry(
          .indexCollation, "\(row.name).\(column)", of: relation,
          "COLLATE \(collation)")
      }
    }
  }

  /// Where and how an index is stored.
  private mutating func carryPlaces(of row: IndexRow, of relation: RelationRow) {
    if !row.options.isEmpty {
      carry(.storageParameters, row.name, of: relation, trimmed(with(row.options)))
    }
    if let space = row.tablespace {
      carry(
        .tablespace, row.name, of: relation,
        "TABLESPACE \(SQLQuoting.identifier(space))")
    }
    for part in contents.indexStatistics where part.relation == row.id {
      let alter = "ALTER INDEX \(sql(relation.schema, row.name)) ALTER COLUMN \(part.number)"
      carry(
        .indexStatistics, "\(row.name).\(part.number)", of: relation,
        "\(alter) SET STATISTICS \(part.statistics ?? 0)")
    }
    let name = SQLQuoting.identifier(row.name)
    if row.isClustered { carry(.clustering, of: relation, "CLUSTER ON \(name)") }
    if row.isReplicaIdentity {
      carry(.replicaIdentity, of: relation, "REPLICA IDENTITY USING INDEX \(name)")
    }
  }
}

extension IndexRow {
  /// Whether a key is sorted from the largest value on.
  fileprivate func isDescending(_ place: Int) -> Bool { orders[place] & 1 != 0 }

  /// Where a key has its nulls, unless that is where its sort order puts them.
  fileprivate func nulls(_ place: Int) -> String? {
    let areFirst = orders[place] & 2 != 0
    if areFirst == isDescending(place) { return nil }
    return areFirst ? "NULLS FIRST" : "NULLS LAST"
  }
}
