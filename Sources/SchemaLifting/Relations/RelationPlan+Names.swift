import DatabaseSchema
import DatabaseTypes
import SQLLexicon

extension RelationPlan {
  /// The name of a to-one field: that of the column without its `Id`, else that of the model.
  mutating func forwardName(
    _ key: ForeignKey, of relation: LiftedRelation, _ target: String, isAmbiguous: Bool
  ) -> String {
    let pairs = ownColumns(of: key, in: relation.table)
    let columns = names.fields(pairs.map(\.column), of: relation.table)
    let references = names.fields(pairs.map(\.reference), of: relation.target)
    var stems = zip(columns, references).compactMap { column, reference in
      Self.stem(of: column, referencing: reference)
    }
    // What comes first is the wider one, such as a tenant, and makes the poorest name.
    stems.reverse()
    let fields = taken[relation.table] ?? NameRegistry()
    if key.columns.count > 1, !isAmbiguous, fields.isFree(target) { stems = [target] }
    let own = (columns.prefix(1) + columns.dropFirst().map(NameWords.capitalized)).joined()
    let fallback =
      own == target ? target + "Relation" : own + NameWords.capitalized(target)
    let isPlain = !isAmbiguous && relation.table != relation.target
    let candidate = (stems + (isPlain ? [target] : [])).first(where: fields.isFree)
    return take(candidate ?? fallback, at: relation.table)
  }

  /// The columns that tell a foreign key of several from the others, with what they reference: those that
  /// no other foreign key of the table has, and of these the ones that are not called like what they
  /// reference, as a tenant is; all of them where these are not any.
  private func ownColumns(
    of key: ForeignKey, in table: QualifiedName
  ) -> [(column: String, reference: String)] {
    let pairs = zip(key.columns, key.referencedColumns).map { (column: $0, reference: $1) }
    let others = (keys[table] ?? []).filter { $0 != key }.flatMap(\.columns)
    let unshared = pairs.filter { pair in !others.contains { $0.isExactly(pair.column) } }
    let own = unshared.isEmpty ? pairs : unshared
    let telling = own.filter { !$0.column.isExactly($0.reference) }
    return telling.isEmpty ? own : telling
  }

  /// `author` of `authorId`, `country` of `countryCode` that references a `code`.
  private static func stem(of column: String, referencing reference: String) -> String? {
    for ending in ["Id", "ID", "Uuid", "Fk", NameWords.capitalized(reference)]
    where column.hasSuffix(ending) && column.count > ending.count {
      return String(column.dropLast(ending.count))
    }
    return nil
  }
}
