import DatabaseChanges
import DatabaseSchema

/// A table, enum, column or value with all the names that flags may use for it, before and after.
struct NamedObject {
  /// Its names before; empty when it is added. The first is shown.
  let before: [ObjectPath]
  /// Its names after; empty when it is dropped.
  let after: [ObjectPath]
  /// The number of the table or enum that it is or belongs to.
  let scope: Int

  /// Whether it has another name after, in the schema or in the database.
  var isRenamed: Bool { !before.isEmpty && !after.isEmpty && before != after }
}

extension NamedObject {
  /// All objects of two states; each table and enum is followed by its members.
  static func all(in match: SchemaMatch) -> [NamedObject] {
    var things: [NamedObject] = []
    var scope = 0
    func add<Owner, Member>(
      _ owner: (before: Owner?, after: Owner?), _ members: Match<Member>,
      _ names: (Owner) -> [String], _ memberNames: (Member) -> [String]
    ) {
      let (olds, news) = (owner.before.map(names) ?? [], owner.after.map(names) ?? [])
      things.append(
        NamedObject(
          before: olds.map { ObjectPath($0) }, after: news.map { ObjectPath($0) }, scope: scope))
      func paths(_ member: Member?, _ owners: [String]) -> [ObjectPath] {
        guard let names = member.map(memberNames) else { return [] }
        return owners.flatMap { owner in names.map { ObjectPath(owner, $0) } }
      }
      // A flag may write a member with its owner's former or current name.
      let owners = news + olds
      let pairs =
        members.pairs.map { (Optional($0.before), Optional($0.after)) }
        + members.dropped.map { ($0, nil) } + members.added.map { (nil, $0) }
      for (old, new) in pairs {
        things.append(
          NamedObject(before: paths(old, owners), after: paths(new, owners), scope: scope))
      }
      scope += 1
    }
    let tables =
      match.tables.map { (Optional($0.table.before), Optional($0.table.after), $0.columns) }
      + match.unchangedTables.map { ($0, $0, TableMatch(unchanged: $0).columns) }
      + match.droppedTables.map { ($0, nil, Match(dropped: $0.columns)) }
      + match.addedTables.map { (nil, $0, Match(added: $0.columns)) }
    for (old, new, columns) in tables {
      add(
        (old, new), columns, { ObjectAliases($0).owners }, ObjectAliases.names)
    }
    for pair in match.tables {
      guard let old = JoinEnds(pair.table.before), let new = JoinEnds(pair.table.after) else {
        continue
      }
      things += relationFields(old, new, pair.joinOrder, scope)
      scope += 1
    }
    let enums =
      match.enums.map { (Optional($0.type.before), Optional($0.type.after), $0.values) }
      + match.droppedEnums.map { ($0, nil, Match(dropped: $0.values)) }
      + match.addedEnums.map { (nil, $0, Match(added: $0.values)) }
    for (old, new, values) in enums {
      add((old, new), values, { ObjectAliases($0).owners }, ObjectAliases.names)
    }
    return things
  }

  /// The fields at the ends of a many-to-many relation, which have no columns of their names.
  private static func relationFields(
    _ old: JoinEnds, _ new: JoinEnds, _ order: JoinOrder, _ scope: Int
  ) -> [NamedObject] {
    func paths(_ model: String, _ field: String?) -> [ObjectPath] {
      field.map { [ObjectPath(model, $0)] } ?? []
    }
    let (a, b) = (old.origin, new.origin)
    if order == .undecided {
      return [
        NamedObject(
          before: paths(b.modelA, a.fieldA) + paths(b.modelA, a.fieldB),
          after: paths(b.modelA, b.fieldA) + paths(b.modelA, b.fieldB), scope: scope)
      ]
    }
    let (first, second) = order == .reversed ? (b.fieldB, b.fieldA) : (b.fieldA, b.fieldB)
    let (firstModel, secondModel) =
      order == .reversed ? (b.modelB, b.modelA) : (b.modelA, b.modelB)
    return [
      NamedObject(
        before: paths(firstModel, a.fieldA), after: paths(firstModel, first), scope: scope),
      NamedObject(
        before: paths(secondModel, a.fieldB), after: paths(secondModel, second), scope: scope),
    ]
  }
}
