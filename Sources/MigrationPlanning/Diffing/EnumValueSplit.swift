import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import DialectTypes
import SQLLexicon

/// Finds edits that add a value to an enum and use it, which PostgreSQL refuses in one transaction:
/// <https://www.postgresql.org/docs/current/sql-altertype.html>.
struct EnumValueSplit {
  private let diff: SchemaDiff

  init(_ diff: SchemaDiff) {
    self.diff = diff
  }

  /// The state in between, in which the values are there and nothing else; `nil` when one
  /// transaction will do.
  func middle() -> DatabaseSchema? {
    guard diff.after.dialect.capabilities.hasEnumTypes else { return nil }
    let used = usedEnums()
    if used.isEmpty { return nil }
    var middle = diff.before
    let places = Dictionary(
      middle.enums.indices.map { (middle.enums[$0].name, $0) },
      uniquingKeysWith: { first, _ in first })
    for change in used {
      guard let place = places[change.type.before.name] else { continue }
      middle.enums[place].values = merged(change)
    }
    return middle
  }

  /// The enums that gain values which the same edit uses.
  func usedEnums() -> [EnumDiff] {
    let grown = diff.enums.filter { !$0.isRecreated && !$0.added.isEmpty }
    if grown.isEmpty { return [] }
    let names = usedEnums(grown)
    return grown.filter { names.contains($0.type.after.name) }
  }

  /// The enums of which something uses a new value; every table is looked at once.
  private func usedEnums(_ grown: [EnumDiff]) -> Set<QualifiedName> {
    var owners: [String: Set<QualifiedName>] = [:]
    for change in grown {
      for value in change.added { owners[value.label, default: []].insert(change.type.after.name) }
    }
    var used: Set<QualifiedName> = []
    for table in diff.after.tables {
      for column in table.columns {
        if let text = column.generatedExpression { used.formUnion(Self.named(in: text, owners)) }
        guard let value = column.defaultValue else { continue }
        if case .expression(let text) = value {
          used.formUnion(Self.named(in: text, owners))
        } else if let type = column.type.enumeration, Self.named(by: value, owners).contains(type) {
          used.insert(type)
        }
      }
      for index in table.indexes { used.formUnion(Self.named(by: index, owners)) }
      for check in table.checks { used.formUnion(Self.named(in: check.expression, owners)) }
    }
    return used
  }

  private static func named(
    by index: TableIndex, _ owners: [String: Set<QualifiedName>]
  ) -> Set<QualifiedName> {
    let found = index.expression.map { named(in: $0, owners) } ?? []
    switch index.predicate {
    case nil: return found
    case .expression(let text): return found.union(named(in: text, owners))
    case .conditions(let conditions):
      return conditions.compactMap(\.value).reduce(found) { $0.union(named(by: $1, owners)) }
    }
  }

  private static func named(
    by value: ColumnDefault, _ owners: [String: Set<QualifiedName>]
  ) -> Set<QualifiedName> {
    switch value {
    case .label(let label): owners[label] ?? []
    case .list(let elements): elements.reduce([]) { $0.union(named(by: $1, owners)) }
    case .text, .number, .boolean, .bytes, .currentTimestamp, .autoincrement, .expression,
      .unknown:
      []
    }
  }

  /// The enums with a new value that a piece of SQL quotes.
  private static func named(
    in text: String, _ owners: [String: Set<QualifiedName>]
  ) -> Set<QualifiedName> {
    SQLToken.literals(of: text, rules: .postgresql).reduce(into: []) {
      $0.formUnion(owners[$1] ?? [])
    }
  }

  /// The values before, with the new ones at their places.
  private func merged(_ change: EnumDiff) -> [EnumType.Value] {
    let olds = Dictionary(
      change.renamed.map { ($0.after.label, $0.before) }, uniquingKeysWith: { first, _ in first })
    var values = change.type.after.values.map { value -> EnumType.Value in
      if let old = olds[value.label] { return old }
      return change.type.before.values.first { $0.$label == value.$label } ?? value
    }
    for place in values.indices { values[place].formerName = nil }
    return values
  }
}
